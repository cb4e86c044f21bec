package coop.phyle.archive;

import coop.phyle.documents.Markdown;
import coop.phyle.kernel.json.Json;
import coop.phyle.shell.Page;
import gg.jte.Content;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** What the pages of the archive show. */
public final class ArchivePages {
  private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern OWN_LINK = Pattern.compile("(<a [^>]*href=\")(/[^\"]*)");

  private ArchivePages() {}

  /** @param years that something began in, the latest first */
  public record Form(List<String> kinds, List<Integer> years) {}

  /**
   * One piece on paper.
   *
   * @param styles where its styles are, from where the page is
   * @param files where the files of its texts are
   * @param coop address of the co-op, whole
   */
  public record Paper(String kind, Piece piece, String styles, String files, String coop) {
    /** Markdown made safe; what leads into the co-op leads to its server, wherever this page is opened. */
    public Content html(Page page, String markdown) {
      var safe = OWN_LINK.matcher(Markdown.toHtml(markdown)).replaceAll(link -> java.util.regex.Matcher.quoteReplacement(link.group(1) + page.site().absolute(link.group(2))));
      return output -> output.writeContent(safe);
    }

    /** Where the piece itself is. */
    public String address() {
      return coop + "/" + kind + "/" + piece.number();
    }
  }

  /** A value in the reader's words. */
  public static String shown(Page page, Datum datum) {
    if (datum.words().isPresent()) {
      return datum.words().get().apply(page);
    }
    return switch (datum.value().orElse(Json.of(""))) {
      case Json.Str(var text) when MOMENT.matcher(text).matches() -> page.exactly(Instant.parse(text));
      case Json.Str(var text) when DAY.matcher(text).matches() -> page.date(LocalDate.parse(text));
      case Json.Str(var text) -> text;
      case Json.Num(var text) -> text;
      case Json other -> other.toString();
    };
  }

  static byte[] style(String sheet) {
    try (var in = ArchivePages.class.getResourceAsStream("/static/css/" + sheet)) {
      return Objects.requireNonNull(in, sheet).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
