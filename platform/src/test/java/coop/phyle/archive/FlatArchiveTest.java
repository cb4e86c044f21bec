package coop.phyle.archive;

import static org.assertj.core.api.Assertions.assertThat;

import coop.phyle.discussion.Talk;
import coop.phyle.shell.Page;
import coop.phyle.shell.Site;
import coop.phyle.shell.Tenancy;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import coop.phyle.testing.Held;
import coop.phyle.testing.PhyleTest;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A thread of 12,000 comments is written out with a page of them in hand, in each form. */
@PhyleTest
class FlatArchiveTest {
  private static final int MANY = 12_000;
  private static final int A_FEW_PAGES = 500;
  private static final String COMMENTS =
      """
      with posts as (
        insert into discussion.post (coop_id, post_id, thread, seq, parent_id, by_person, at)
        select coop_id, uuidv7(), number, n, null, started_by, started_at from discussion.thread, generate_series(1, :many) n where coop_id = :coop
        returning *),
      words as (
        insert into discussion.wording (coop_id, post_id, version, body, noted_by, noted_at)
        select coop_id, post_id, 1, md5(seq::text) || md5((-seq)::text) || ' and **so** on', by_person, at from posts returning *)
      select count(*) from words
      """;
  @Autowired ApplicationContext context;
  @Autowired JsonArchive json;
  @Autowired CsvArchive csv;
  @Autowired HtmlArchive html;

  /** Writes a form of the archive. */
  private interface Form {
    void to(OutputStream out) throws IOException;
  }

  @Test
  void memoryDoesNotGrowWithWhatIsSaid() {
    var talk = Talk.in(context);
    talk.thread(talk.aina(), "Long", "Much is said.");
    talk.now(() -> context.getBean(JdbcClient.class).sql(COMMENTS).param("coop", talk.coop.id().value()).param("many", MANY).query(Long.class).single());
    var viewer = new Viewer(Optional.of(talk.aina()), "", Set.of(Who.MEMBER));
    var all = new Wanted(Set.of(), Optional.empty());
    var page = new Page(
        context.getBean(MessageSource.class), Locale.ENGLISH, ZoneOffset.UTC, LocalDate.of(2026, 12, 1), viewer, Optional.of(talk.coop.coop()), "/", Optional.empty(),
        context.getBean(Site.class), List.of());
    context.getBean(Tenancy.class).in(talk.coop.id(), () -> {
      held(1 << 19, out -> {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        json.write(talk.coop.coop(), viewer, all, java.time.Instant.EPOCH, writer);
        writer.flush();
      });
      held(1 << 17, out -> csv.write(talk.coop.coop(), viewer, all, out));
      held(1 << 17, out -> html.write(new HtmlArchive.Asked(talk.coop.coop(), viewer, all, page), out));
    });
  }

  private static void held(int every, Form form) {
    try {
      var held = new Held(every, Piece.Text.class);
      form.to(held);
      assertThat(held.most()).isLessThan(A_FEW_PAGES);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
