package org.qosworkbench.tc.spec;

/** An error number that the kernel answers with; the text is what the C library makes of it. */
public enum Errno {
  /** No error: the answer is a remark about something that was carried out. */
  SUCCESS("Success"),
  EPERM("Operation not permitted"),
  ENOENT("No such file or directory"),
  EAGAIN("Resource temporarily unavailable"),
  E2BIG("Argument list too long"),
  ENOMEM("Cannot allocate memory"),
  EBUSY("Device or resource busy"),
  EEXIST("File exists"),
  ENODEV("No such device"),
  EINVAL("Invalid argument"),
  ENOSPC("No space left on device"),
  ERANGE("Numerical result out of range"),
  ENOSYS("Function not implemented"),
  ELOOP("Too many levels of symbolic links"),
  EMSGSIZE("Message too long"),
  EOPNOTSUPP("Operation not supported"),
  ENOTSUPP("Unknown error 524"),
  EAFNOSUPPORT("Address family not supported by protocol");

  private final String text;

  Errno(String text) {
    this.text = text;
  }

  /** The C library's words, as tc prints them. */
  public String text() {
    return text;
  }
}
