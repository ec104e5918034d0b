package org.qosworkbench.launch.verify;

import java.util.List;
import org.qosworkbench.launch.process.ShellText;

/**
 * The shell script that runs the commands in a guest.
 *
 * <p>One tc reads them all, since starting one takes a guest longer than 20 commands. After each comes a line that is
 * no command, {@code @} and its number: what tc says to that on its unbuffered standard error ends what it says to the
 * command. What it prints goes to the terminal, for which it is written line by line. A command that failed is given to
 * a tc of its own once more, for only exit statuses tell which way it failed. Lines that we put into the kernel log
 * tell which command the others there belong to.
 */
final class DriverScript {
  /** Our lines on the terminal start with this and one of the letters below; others are what tc prints. */
  static final char MARK = '\u001e';
  static final char BEGAN = 'b';
  static final char MESSAGE = 'e';
  /** It succeeded. */
  static final char RAN = 'c';
  /** It failed; the status is that of the second time. */
  static final char FAILED = 'f';
  /** It ended tc; the status is what tc ended with. */
  static final char ENDED_BATCH = 'x';

  /** Lines in the kernel log start with this; a number follows, or one of the words below. */
  static final String LOG_MARK = "qosw ";
  /** The last command is run once more. */
  static final String LOG_AGAIN = "again";
  static final String LOG_END = "end";

  private static final String FUNCTIONS = """
      open() {
        exec 3>&- 4<&-
        "$TC" -force -batch - </dev/qosw.in 2>/dev/qosw.err &
        exec 3>/dev/qosw.in 4</dev/qosw.err
      }
      again() {
        echo '<6>qosw again' >&5
        "$TC" "$@" </dev/null >/dev/null 2>&1
        status=$?
      }
      message() { [ -z "$1" ] || printf '\\036e%s\\n' "$1"; }
      c() {
        number=$1 text=$2 failed=
        shift 2
        echo "<6>qosw $number" >&5
        printf '\\036b%s\\n' "$number"
        case $text in
          *\\\\|*"$continued") open=1; printf '%s' "$text" >&3; exec 3>&- ;;
          *) open=; printf '%s\\n@%s\\n' "$text" "$number" >&3 ;;
        esac
        while :; do
          if ! IFS= read -r line <&4; then
            message "$line"
            wait $!
            status=$?
            # Where the file ends it ended because we sent no more, with the status of the marks before.
            if [ -n "$open" ]; then status=0; [ -z "$failed" ] || again "$@"; fi
            printf '\\036x%s %s\\n' "$number" "$status"
            open
            return
          fi
          case $line in
            'Command failed -:'*) failed=1 ;;
            *"Object \\"@$number\\" is unknown"*)
              message "${line%%Object \\"@"$number"\\"*}"
              read -r line <&4
              break ;;
            *) printf '\\036e%s\\n' "$line" ;;
          esac
        done
        if [ -z "$failed" ]; then
          printf '\\036c%s 0\\n' "$number"
          return
        fi
        again "$@"
        printf '\\036f%s %s\\n' "$number" "$status"
      }
      continued='\\
      '
      trap '' PIPE
      mkfifo /dev/qosw.in /dev/qosw.err
      exec 5>/dev/kmsg
      open
      """;
  private static final String END = """
      echo '<6>qosw end' >&5
      """;

  private final StringBuilder script = new StringBuilder();

  private DriverScript() {}

  static String of(VerifyRequest request) {
    DriverScript driver = new DriverScript();
    driver.makeDevices(request);
    driver.script.append("TC=").append(ShellText.word(request.tc().toString())).append('\n').append(FUNCTIONS);
    List<BatchCommand> commands = request.commands();
    for (int i = 0; i < commands.size(); i++) {
      driver.call(i, commands.get(i));
    }
    return driver.script.append(END).toString();
  }

  /** What ip says goes to the terminal as it is; line numbers in it are those of {@link #linkCommands}. */
  private void makeDevices(VerifyRequest request) {
    script.append(ShellText.word(request.ip().toString())).append(" -force -batch - <<'qosw'\n");
    linkCommands(request.devices()).forEach(it -> script.append(it.line()).append('\n'));
    script.append("qosw\n");
    for (NetworkDevice device : request.devices()) {
      if (device.speed().isPresent()) {
        // Such devices have no speed; tc reads this file, in Mbit/s, when it is given a percentage.
        String name = ShellText.word(device.name());
        script.append("echo ").append(device.speed().getAsLong() / 1_000_000).append(" >/dev/qosw.speed.")
            .append(name).append("; mount --bind /dev/qosw.speed.").append(name).append(" /sys/class/net/")
            .append(name).append("/speed\n");
      }
    }
  }

  /** A line for ip's batch mode. */
  record LinkCommand(String device, String line) {}

  static List<LinkCommand> linkCommands(List<NetworkDevice> devices) {
    return devices.stream().map(it -> new LinkCommand(it.name(), linkCommand(it))).toList();
  }

  private static String linkCommand(NetworkDevice device) {
    StringBuilder line = new StringBuilder(device.isLoopback() ? "link set lo" : "link add " + device.name());
    device.mtu().ifPresent(it -> line.append(" mtu ").append(it));
    device.txqueuelen().ifPresent(it -> line.append(" txqueuelen ").append(it));
    line.append(" up");
    if (!device.isLoopback()) {
      line.append(" numtxqueues ").append(device.queues().orElse(NetworkDevice.USUAL_QUEUES))
          .append(" type ").append(device.type());
    }
    return line.toString();
  }

  private void call(int number, BatchCommand command) {
    script.append("c ").append(number).append(' ').append(ShellText.word(command.line()));
    command.words().forEach(it -> script.append(' ').append(ShellText.word(it)));
    script.append('\n');
  }
}
