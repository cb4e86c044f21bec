package coop.phyle.record;

import coop.phyle.kernel.json.Json;
import coop.phyle.shell.CoopId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets others follow what happens in a co-op, act by act, in the one order the sealed log has. */
@Component
@Transactional(readOnly = true)
public class FollowingActs {
  /**
   * An act and its place.
   *
   * @param body as docs/record-format.md has it; no personal data
   * @param words one sentence in the language asked for
   * @param link path inside the co-op of what it is about
   */
  public record Followed(long position, String kind, Instant at, Json.Obj body, String words, Optional<String> link) {}

  private static final long BYTES = 256 * 1024;
  private final Acts acts;
  private final Sentences sentences;

  FollowingActs(Acts acts, Sentences sentences) {
    this.acts = acts;
    this.sentences = sentences;
  }

  /** Position of the newest sealed act; -1 before the first. */
  public long last(CoopId coop) {
    return acts.last(coop);
  }

  /** The next acts after a position, a hundred at most. */
  public List<Followed> after(CoopId coop, long position, Locale locale) {
    return acts.batch(coop, position + 1, position + 101, BYTES).stream().map(sealed -> followed(sealed, locale)).toList();
  }

  private Followed followed(Acts.Sealed sealed, Locale locale) {
    var line = ActWords.line(sealed);
    return new Followed(line.position(), line.kind(), line.at(), sealed.act().body(), sentences.of(line, locale), line.link());
  }
}
