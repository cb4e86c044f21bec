package coop.phyle.notices;

import coop.phyle.identity.Email;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The mailbox answers arrive in, one this server has for itself.
 *
 * @param scheme {@code imaps} (TLS from the first byte) or {@code imap} (STARTTLS demanded, except on this machine)
 * @param name local part of its address, before any plus
 */
record IncomingMail(String scheme, String host, int port, String user, String password, String folder, String name, String domain) {
  private static final int LOCAL_PART = 64;
  private static final String SHAPE = "imaps://user:password@host/INBOX";

  /**
   * Reads {@code PHYLE_MAIL_IN}.
   *
   * @param answers the mailbox's address, where the user's name is none
   */
  static IncomingMail read(String place, String answers) {
    var uri = URI.create(place);
    var who = uri.getRawUserInfo() == null ? new String[0] : uri.getRawUserInfo().split(":", 2);
    var tls = "imaps".equals(uri.getScheme());
    if (uri.getHost() == null || who.length != 2 || !(tls || "imap".equals(uri.getScheme()))) {
      throw new IllegalArgumentException("PHYLE_MAIL_IN is not understood: write " + SHAPE);
    }
    var user = decoded(who[0]);
    var address =
        Email.read(answers.isBlank() ? user : answers)
            .orElseThrow(() -> new IllegalArgumentException("PHYLE_MAIL_ANSWERS must be the address of the mailbox in PHYLE_MAIL_IN"))
            .value();
    var at = address.lastIndexOf('@');
    if (at + 1 + SignedName.LONGEST > LOCAL_PART) {
      throw new IllegalArgumentException("the address answers go to needs a shorter name before the @: 13 characters at most, " + address + " has " + at);
    }
    var folder = uri.getPath() == null || uri.getPath().length() < 2 ? "INBOX" : uri.getPath().substring(1);
    var port = uri.getPort() < 0 ? (tls ? 993 : 143) : uri.getPort();
    return new IncomingMail(
        uri.getScheme().toLowerCase(Locale.ROOT), uri.getHost(), port, user, decoded(who[1]), folder, address.substring(0, at), address.substring(at + 1));
  }

  /** Where a password in the clear meets no network. */
  boolean onThisMachine() {
    return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
  }

  /** In this part of a URI a plus is a plus. */
  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** Never the password. */
  @Override
  public String toString() {
    return scheme + "://" + host + ":" + port + "/" + folder;
  }
}
