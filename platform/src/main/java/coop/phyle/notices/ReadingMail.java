package coop.phyle.notices;

import coop.phyle.identity.Email;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a mail that arrived, which anybody may have written in any way. */
final class ReadingMail {
  static final int LARGEST = 20 * 1024 * 1024;
  private static final int LONGEST_HEADER = 20_000;
  private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]{1,64}@[\\w.-]{1,255}");
  private static final Pattern MESSAGE_ID = Pattern.compile("<[!-;=?-~]{1,250}>");
  private static final List<String> RECIPIENTS = List.of("To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To");
  private static final List<String> AUTOREPLIES = List.of("X-Autoreply", "X-Autorespond", "X-Auto-Reply", "List-Id");
  private static final List<String> BULK = List.of("bulk", "junk", "list", "auto_reply");

  private ReadingMail() {}

  static ArrivedMail read(MimeMessage mail) throws MessagingException {
    var automatic = automatic(mail);
    var written = automatic ? ArrivedMail.Written.TOO_LARGE : mail.getSize() > LARGEST ? ArrivedMail.Written.TOO_LARGE : MailParts.read(mail);
    return new ArrivedMail(id(mail), from(mail), recipients(mail), automatic, written);
  }

  private static String id(MimeMessage mail) throws MessagingException {
    return Optional.ofNullable(mail.getMessageID()).map(String::strip).filter(id -> MESSAGE_ID.matcher(id).matches()).orElse("");
  }

  /** Several senders, or none, are nobody. */
  private static Optional<Email> from(MimeMessage mail) throws MessagingException {
    var lines = mail.getHeader("From");
    if (lines == null || lines.length != 1 || lines[0].length() > LONGEST_HEADER) {
      return Optional.empty();
    }
    try {
      var addresses = InternetAddress.parseHeader(lines[0], false);
      return addresses.length == 1 && addresses[0].getAddress() != null ? Email.read(addresses[0].getAddress()) : Optional.empty();
    } catch (MessagingException e) {
      return Optional.empty();
    }
  }

  private static List<String> recipients(MimeMessage mail) throws MessagingException {
    var found = new ArrayList<String>();
    for (var name : RECIPIENTS) {
      for (var line : values(mail, name)) {
        ADDRESS.matcher(line.length() > LONGEST_HEADER ? line.substring(0, LONGEST_HEADER) : line).results().forEach(match -> found.add(match.group()));
      }
    }
    return found;
  }

  /** RFC 3834 §2 and what was usual before it. */
  private static boolean automatic(MimeMessage mail) throws MessagingException {
    var said = values(mail, "Auto-Submitted").stream().anyMatch(value -> !value.toLowerCase(Locale.ROOT).startsWith("no"));
    var bulk = values(mail, "Precedence").stream().anyMatch(value -> BULK.contains(value.toLowerCase(Locale.ROOT)));
    var bounce = values(mail, "Return-Path").stream().anyMatch(value -> value.equals("<>") || value.isEmpty());
    var marked = false;
    for (var name : AUTOREPLIES) {
      marked |= mail.getHeader(name) != null;
    }
    return said || bulk || bounce || marked || values(mail, "Content-Type").stream().anyMatch(type -> type.toLowerCase(Locale.ROOT).startsWith("multipart/report"));
  }

  private static List<String> values(MimeMessage mail, String name) throws MessagingException {
    var lines = mail.getHeader(name);
    return lines == null ? List.of() : java.util.Arrays.stream(lines).map(String::strip).toList();
  }
}
