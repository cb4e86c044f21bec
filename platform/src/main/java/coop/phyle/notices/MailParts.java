package coop.phyle.notices;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Finds the words among the parts of a mail. Whatever a part says about itself may be wrong; what cannot be read counts as a file. */
final class MailParts {
  private static final int MOST_PARTS = 100;
  private static final int DEEPEST = 8;
  private static final int LONGEST = 512 * 1024;

  private int parts;
  private int files;

  private MailParts() {}

  static ArrivedMail.Written read(Part mail) {
    var reading = new MailParts();
    var words = reading.words(mail, 0).orElse("").strip();
    return new ArrivedMail.Written(words, reading.files, true);
  }

  private Optional<String> words(Part part, int depth) {
    if (++parts > MOST_PARTS || depth > DEEPEST) {
      return Optional.empty();
    }
    try {
      if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
        return file();
      }
      if (part.isMimeType("multipart/*")) {
        return part.getContent() instanceof Multipart several ? words(several, part.isMimeType("multipart/alternative"), depth) : file();
      }
      return part.isMimeType("text/plain") || part.isMimeType("text/html") ? Optional.of(text(part)) : file();
    } catch (MessagingException | IOException | RuntimeException e) {
      return file();
    }
  }

  private Optional<String> file() {
    files++;
    return Optional.empty();
  }

  /** Of alternatives the plain one, if it says anything; else all the texts one after the other. */
  private Optional<String> words(Multipart several, boolean alternatives, int depth) throws MessagingException {
    var found = new StringBuilder();
    for (var i = 0; i < several.getCount(); i++) {
      var said = words(several.getBodyPart(i), depth + 1).filter(text -> !text.isBlank());
      if (alternatives && said.isPresent()) {
        return said;
      }
      said.ifPresent(text -> found.append(text).append("\n\n"));
    }
    return Optional.of(found.toString());
  }

  private static String text(Part part) throws MessagingException, IOException {
    try (var stream = part.getInputStream()) {
      var text = new String(stream.readNBytes(LONGEST), charset(part));
      return OwnWords.of(part.isMimeType("text/html") ? HtmlWords.of(text) : text);
    }
  }

  private static Charset charset(Part part) {
    try {
      var named = new ContentType(part.getContentType()).getParameter("charset");
      return named == null ? StandardCharsets.UTF_8 : Charset.forName(named.toLowerCase(Locale.ROOT));
    } catch (MessagingException | IllegalArgumentException e) {
      return StandardCharsets.UTF_8;
    }
  }
}
