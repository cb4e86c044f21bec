package coop.phyle.bench;

/** Progress, for whoever waits at the console. */
final class Say {
  private Say() {}

  static void line(String text) {
    System.out.println(text);
  }
}
