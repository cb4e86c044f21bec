package coop.phyle.kernel.verify;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads an export line by line, one line in memory at a time. Every line ends in one line feed, the last one too. */
final class Lines {
  /** A closed decision of 50,000 ballots needs about 12 MB. */
  static final int LONGEST = 32 << 20;

  private static final int LINE_FEED = '\n';
  private final InputStream in;
  private final int longest;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream(8192);
  private long number;

  Lines(InputStream in) {
    this(in, LONGEST);
  }

  Lines(InputStream in, int longest) {
    this.in = new BufferedInputStream(in, 1 << 16);
    this.longest = longest;
  }

  /** The next line without its end, or null after the last. */
  byte @Nullable [] next() throws IOException {
    line.reset();
    for (var b = in.read(); b != LINE_FEED; b = in.read()) {
      if (b < 0) {
        Differs.unless(line.size() == 0, "line " + (number + 1), "an end of line", "the end of the file");
        return null;
      }
      if (line.size() >= longest) {
        throw new IOException("line %d is longer than %d bytes".formatted(number + 1, longest));
      }
      line.write(b);
    }
    number++;
    return line.toByteArray();
  }

  /** How many lines were read. */
  long number() {
    return number;
  }

  /** Strict UTF-8: bytes that are none differ from whatever was exported. */
  static String text(byte[] bytes, String where) {
    try {
      var decoder =
          StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
      return decoder.decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new Differs(where, "text in UTF-8", "other bytes");
    }
  }
}
