package org.qosworkbench.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qosworkbench.cli.Qosw;
import org.qosworkbench.cli.StandardStream;
import org.qosworkbench.cli.check.Words;

/** The same findings in every format. */
class ReportTest {
  @TempDir Path folder;
  private Qosw qosw;

  @BeforeEach
  void writeFiles() throws Exception {
    Files.writeString(folder.resolve("a.tc"), "qdisc add bad\n\tlimit denied x\nodd é😀 bad meh\n");
    Files.writeString(folder.resolve("b.tc"), "qdisc show\n");
    qosw = Qosw.in(folder).with(new Words());
  }

  private String print(String format) {
    return qosw.run("check", "--format", format, "a.tc", "b.tc", "none.tc").out();
  }

  @Test
  void text() {
    assertThat(print("text")).isEqualTo("""
        a.tc:1:11: error[TC9104 bad-size]: "bad" is not a size
          |
        1 | qdisc add bad
          |           ^^^
          = tc: Illegal "limit"
          = note: tc reads no line behind this one, even with -force
          = help: sizes look like 15k
          = help: write 15k

        a.tc:2:8: error[TC9002 unknown-kind]: the kernel says no
          |
        2 |         limit denied x
          |               ^^^^^^
          = kernel: RTNETLINK answers: Invalid argument

        a.tc:3:1: warning[TC9001 tc-warns]: this word is odd
          |
        3 | odd é😀 bad meh
          | ^^^

        a.tc:3:9: error[TC9104 bad-size]: "bad" is not a size
          |
        3 | odd é😀 bad meh
          |         ^^^
          = tc: Illegal "limit"
          = note: tc reads no line behind this one, even with -force
          = help: sizes look like 15k
          = help: write 15k

        a.tc:3:16: hint[TC9001 tc-warns]: something is missing
          |
        3 | odd é😀 bad meh
          |                ^
        """);
  }

  @Test
  void otherPlacesAreShown() throws Exception {
    Files.writeString(folder.resolve("c.tc"), "qdisc one\n" + "#\n".repeat(8) + "class twice\n");
    Function<String, String> print = format -> qosw.run("check", "--format", format, "c.tc").out();
    assertThat(print.apply("text")).isEqualTo("""
        c.tc:10:7: warning[TC9003 said-twice]: this was said already
           |
        10 | class twice
           |       ^^^^^
           = help: say it once
           = note: c.tc:1:1: it was said here
         1 | qdisc one
           | -----
        """);
    assertThat(print.apply("jsonl")).endsWith("""
        "related":[{"line":1,"column":1,"endLine":1,"endColumn":6,"message":"it was said here"}]}
        """);
    assertThat(print.apply("json")).contains("\"safe\": true", "\"message\": \"it was said here\"");
    assertThat(print.apply("github")).endsWith("::this was said already%0Anote: c.tc:1:1: it was said here\n");
    assertThat(print.apply("junit")).contains("this was said already&#10;note: c.tc:1:1: it was said here<");
    assertThat(print.apply("sarif")).contains("""
                  "relatedLocations": [
                    {
                      "physicalLocation": {
                        "artifactLocation": {
                          "uri": "c.tc"
                        },
                        "region": {
                          "startLine": 1,
                          "startColumn": 1,
                          "endLine": 1,
                          "endColumn": 6
                        }
                      },
                      "message": {
                        "text": "it was said here"
                      }
                    }
                  ],
        """, "\"safe\": true");
    Files.writeString(folder.resolve("c.tc"), "qdisc one" + " ".repeat(200) + "twice\n");
    assertThat(print.apply("text")).as("a long line says little").endsWith("= note: c.tc:1:1: it was said here\n");
  }

  @Test
  void textIsColoredOnATerminalOnly() {
    String colored = "\u001b[1;31merror[TC9104 bad-size]\u001b[0m";
    assertThat(qosw.on(StandardStream.OUT).run("check", "a.tc").out()).contains(colored);
    assertThat(qosw.on(StandardStream.ERR).run("check", "a.tc").out()).doesNotContain("\u001b");
    assertThat(qosw.on(StandardStream.OUT).with("NO_COLOR", "1").run("check", "a.tc").out()).doesNotContain("\u001b");
    assertThat(qosw.on(StandardStream.OUT).with("NO_COLOR", "").run("check", "a.tc").out()).contains(colored);
    assertThat(qosw.on(StandardStream.OUT).with("TERM", "dumb").run("check", "a.tc").out()).doesNotContain("\u001b");
    assertThat(qosw.run("check", "--color", "always", "a.tc").out()).contains(colored);
    assertThat(qosw.on(StandardStream.OUT).run("check", "--color", "never", "a.tc").out()).doesNotContain("\u001b");
  }

  @Test
  void jsonl() {
    assertThat(print("jsonl")).isEqualTo("""
        {"file":"a.tc","line":1,"column":11,"endLine":1,"endColumn":14,"severity":"error","origin":"tc",\
        "code":"TC9104","name":"bad-size","message":"\\"bad\\" is not a size","tcMessage":"Illegal \\"limit\\"","exitCode":1,\
        "related":[]}
        {"file":"a.tc","line":2,"column":8,"endLine":2,"endColumn":14,"severity":"error","origin":"kernel",\
        "code":"TC9002","name":"unknown-kind","message":"the kernel says no (kernel: RTNETLINK answers: Invalid argument)",\
        "tcMessage":"RTNETLINK answers: Invalid argument","exitCode":2,"related":[]}
        {"file":"a.tc","line":3,"column":1,"endLine":3,"endColumn":4,"severity":"warning","origin":"advice",\
        "code":"TC9001","name":"tc-warns","message":"this word is odd","tcMessage":null,"exitCode":null,\
        "related":[]}
        {"file":"a.tc","line":3,"column":9,"endLine":3,"endColumn":12,"severity":"error","origin":"tc",\
        "code":"TC9104","name":"bad-size","message":"\\"bad\\" is not a size","tcMessage":"Illegal \\"limit\\"","exitCode":1,\
        "related":[]}
        {"file":"a.tc","line":3,"column":16,"endLine":3,"endColumn":16,"severity":"hint","origin":"advice",\
        "code":"TC9001","name":"tc-warns","message":"something is missing","tcMessage":null,"exitCode":null,\
        "related":[]}
        """);
  }

  @Test
  void json() throws Exception {
    Files.writeString(folder.resolve("a.tc"), "bad\n");
    assertThat(print("json")).isEqualTo("""
        {
          "tool": "qosw",
          "version": "%s",
          "findings": [
            {
              "file": "a.tc",
              "line": 1,
              "column": 1,
              "endLine": 1,
              "endColumn": 4,
              "severity": "error",
              "origin": "tc",
              "code": "TC9104",
              "name": "bad-size",
              "message": "\\"bad\\" is not a size",
              "tcMessage": "Illegal \\"limit\\"",
              "exitCode": 1,
              "related": [],
              "endsBatch": true,
              "help": "sizes look like 15k",
              "suggestions": [
                {
                  "title": "write 15k",
                  "safe": false,
                  "edits": [
                    {
                      "line": 1,
                      "column": 1,
                      "endLine": 1,
                      "endColumn": 4,
                      "newText": "15k"
                    }
                  ]
                }
              ]
            }
          ],
          "filesChecked": 2,
          "troubles": [
            {
              "file": "none.tc",
              "message": "none.tc: no such file or folder"
            }
          ]
        }
        """.formatted(version()));
  }

  @Test
  void github() {
    assertThat(print("github")).isEqualTo("""
        ::error file=a.tc,line=1,endLine=1,col=11,endColumn=14,title=TC9104 bad-size::"bad" is not a size\
        %0Atc: Illegal "limit"%0Ahelp: sizes look like 15k
        ::error file=a.tc,line=2,endLine=2,col=8,endColumn=14,title=TC9002 unknown-kind::the kernel says no\
        %0Akernel: RTNETLINK answers: Invalid argument
        ::warning file=a.tc,line=3,endLine=3,col=1,endColumn=4,title=TC9001 tc-warns::this word is odd
        ::error file=a.tc,line=3,endLine=3,col=9,endColumn=12,title=TC9104 bad-size::"bad" is not a size\
        %0Atc: Illegal "limit"%0Ahelp: sizes look like 15k
        ::notice file=a.tc,line=3,endLine=3,col=16,endColumn=16,title=TC9001 tc-warns::something is missing
        ::error file=none.tc::none.tc: no such file or folder
        """);
  }

  @Test
  void githubNamesAreEscaped() throws Exception {
    Files.writeString(folder.resolve("a,b:c%.tc"), "odd\n");
    assertThat(qosw.run("check", "--format", "github", "a,b:c%.tc").out())
        .startsWith("::warning file=a%2Cb%3Ac%25.tc,line=1");
  }

  @Test
  void junit() {
    assertThat(print("junit")).isEqualTo("""
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="qosw">
          <testsuite name="a.tc" tests="5" failures="3" errors="0" skipped="0">
            <testcase classname="a.tc" name="line 1: TC9104 bad-size"><failure message="&quot;bad&quot; is not a size">\
        a.tc:1:11: &quot;bad&quot; is not a size&#10;tc: Illegal &quot;limit&quot;&#10;help: sizes look like 15k</failure></testcase>
            <testcase classname="a.tc" name="line 2: TC9002 unknown-kind"><failure message="the kernel says no">\
        a.tc:2:8: the kernel says no&#10;kernel: RTNETLINK answers: Invalid argument</failure></testcase>
            <testcase classname="a.tc" name="line 3: TC9001 tc-warns"><system-out>a.tc:3:1: this word is odd</system-out></testcase>
            <testcase classname="a.tc" name="line 3: TC9104 bad-size"><failure message="&quot;bad&quot; is not a size">\
        a.tc:3:9: &quot;bad&quot; is not a size&#10;tc: Illegal &quot;limit&quot;&#10;help: sizes look like 15k</failure></testcase>
            <testcase classname="a.tc" name="line 3: TC9001 tc-warns"><system-out>a.tc:3:16: something is missing</system-out></testcase>
          </testsuite>
          <testsuite name="b.tc" tests="1" failures="0" errors="0" skipped="0">
            <testcase classname="b.tc" name="no findings"/>
          </testsuite>
          <testsuite name="none.tc" tests="1" failures="0" errors="1" skipped="0">
            <testcase classname="none.tc" name="can be checked"><error message="none.tc: no such file or folder"/></testcase>
          </testsuite>
        </testsuites>
        """);
  }

  @Test
  void sarif() throws Exception {
    Files.writeString(folder.resolve("a.tc"), "bad\n");
    assertThat(print("sarif")).isEqualTo("""
        {
          "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
          "version": "2.1.0",
          "runs": [
            {
              "columnKind": "utf16CodeUnits",
              "results": [
                {
                  "ruleId": "TC9104",
                  "ruleIndex": 0,
                  "level": "error",
                  "message": {
                    "text": "\\"bad\\" is not a size"
                  },
                  "locations": [
                    {
                      "physicalLocation": {
                        "artifactLocation": {
                          "uri": "a.tc"
                        },
                        "region": {
                          "startLine": 1,
                          "startColumn": 1,
                          "endLine": 1,
                          "endColumn": 4
                        }
                      }
                    }
                  ],
                  "fixes": [
                    {
                      "description": {
                        "text": "write 15k"
                      },
                      "artifactChanges": [
                        {
                          "artifactLocation": {
                            "uri": "a.tc"
                          },
                          "replacements": [
                            {
                              "deletedRegion": {
                                "startLine": 1,
                                "startColumn": 1,
                                "endLine": 1,
                                "endColumn": 4
                              },
                              "insertedContent": {
                                "text": "15k"
                              }
                            }
                          ]
                        }
                      ],
                      "properties": {
                        "safe": false
                      }
                    }
                  ],
                  "properties": {
                    "origin": "tc",
                    "tcMessage": "Illegal \\"limit\\"",
                    "exitCode": 1,
                    "help": "sizes look like 15k"
                  }
                }
              ],
              "tool": {
                "driver": {
                  "name": "qosw",
                  "fullName": "QoS Workbench",
                  "version": "%s",
                  "rules": [
                    {
                      "id": "TC9104",
                      "name": "bad-size",
                      "shortDescription": {
                        "text": "bad size"
                      }
                    }
                  ]
                }
              },
              "invocations": [
                {
                  "executionSuccessful": false,
                  "toolExecutionNotifications": [
                    {
                      "level": "error",
                      "message": {
                        "text": "none.tc: no such file or folder"
                      }
                    }
                  ]
                }
              ]
            }
          ]
        }
        """.formatted(version()));
  }

  @Test
  void sarifNamesFilesByUri() throws Exception {
    Path file = Files.writeString(folder.resolve("a b:%ü.tc"), "odd\n");
    assertThat(qosw.run("check", "--format", "sarif", "a b:%ü.tc").out())
        .contains("\"uri\": \"a%20b:%25%C3%BC.tc\"");
    assertThat(qosw.run("check", "--format", "sarif", file.toString()).out())
        .contains("\"uri\": \"file:///").contains("/a%20b:%25%C3%BC.tc\"");
  }

  private static String version() {
    return Qosw.in(Path.of("")).run("--version").out().lines().findFirst().orElseThrow().substring("qosw ".length());
  }
}
