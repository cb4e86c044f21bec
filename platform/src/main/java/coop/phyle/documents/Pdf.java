package coop.phyle.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.logging.Level;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PDF/UA-1 (ISO 14289-1): tagged, titled, its language named, its fonts inside. */
public final class Pdf {
  private static final String TEXT = "Atkinson Hyperlegible Next";
  private static final String DISPLAY = "Bricolage Grotesque";
  private static final String OTHERS = "DejaVu Sans";
  private static final Pattern ROOT = Pattern.compile("<html(?=[\\s>])(?![^>]*\\slang=)");

  private static final Pattern TITLE = Pattern.compile("<title>([^<]*)</title>");

  static {
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
  }

  private Pdf() {}

  /**
   * Prints an XHTML document with a {@code title}. Its own styles come after those of print.css; nothing outside the document is loaded
   * (images only as {@code data:} URIs or inline SVG with an {@code alt} or {@code title}).
   */
  public static byte[] from(String xhtml, Locale locale) {
    var sheet = new String(read("/documents/print.css"), StandardCharsets.UTF_8);
    var head = "<head><style>\n" + sheet + "</style>" + description(xhtml);
    var styled = xhtml.replaceFirst("<head>", Matcher.quoteReplacement(head));
    var named = ROOT.matcher(styled).replaceFirst("<html lang=\"" + locale.toLanguageTag() + "\"");
    var out = new ByteArrayOutputStream();
    var builder = new PdfRendererBuilder().usePdfUaAccessibility(true).useFastMode().withProducer("Phyle");
    font(builder, "/fonts/AtkinsonHyperlegibleNext-Regular.ttf", TEXT, 400, FontStyle.NORMAL);
    font(builder, "/fonts/AtkinsonHyperlegibleNext-Italic.ttf", TEXT, 400, FontStyle.ITALIC);
    font(builder, "/fonts/AtkinsonHyperlegibleNext-Bold.ttf", TEXT, 700, FontStyle.NORMAL);
    font(builder, "/fonts/BricolageGrotesque-SemiBold.ttf", DISPLAY, 700, FontStyle.NORMAL);
    // Names in Greek, Cyrillic, Arabic and more, letter by letter where the text font has none.
    font(builder, "/fonts/DejaVuSans.ttf", OTHERS, 400, FontStyle.NORMAL);
    builder.useUriResolver((base, uri) -> uri.startsWith("data:") || uri.startsWith("#") ? uri : null);
    builder.withHtmlContent(named, null).toStream(out);
    try {
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** PDF/UA-1 wants a description (here {@code meta name="subject"}); where the document has none, its title describes it. */
  private static String description(String xhtml) {
    var title = TITLE.matcher(xhtml);
    return !xhtml.contains("name=\"subject\"") && title.find()
        ? "<meta name=\"subject\" content=\"" + title.group(1).replace("\"", "&quot;").strip() + "\"/>"
        : "";
  }

  private static void font(PdfRendererBuilder builder, String file, String family, int weight, FontStyle style) {
    builder.useFont(() -> open(file), family, weight, style, true);
  }

  private static byte[] read(String file) {
    try (var in = open(file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String file) {
    return Objects.requireNonNull(Pdf.class.getResourceAsStream(file), file);
  }
}
