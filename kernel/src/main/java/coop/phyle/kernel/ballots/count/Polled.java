package coop.phyle.kernel.ballots.count;

import coop.phyle.kernel.ballots.Paper;
import coop.phyle.kernel.ballots.Papers;
import coop.phyle.kernel.json.Json;
import coop.phyle.kernel.merkle.Hash;
import coop.phyle.kernel.tally.ClassId;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was said, alike ballots of a class together.
 *
 * @param eligible voters on the frozen roll, every class of it
 * @param said for each class canonical texts of the paper and how many ballots say so, at least 1
 */
public record Polled(Paper paper, SortedMap<ClassId, Long> eligible, SortedMap<ClassId, SortedMap<String, Long>> said) {
  public Polled {
    eligible = Collections.unmodifiableSortedMap(new TreeMap<>(eligible));
    var sorted = new TreeMap<ClassId, SortedMap<String, Long>>();
    said.forEach((id, texts) -> {
      if (!texts.isEmpty()) {
        sorted.put(id, Collections.unmodifiableSortedMap(new TreeMap<>(texts)));
      }
    });
    said = Collections.unmodifiableSortedMap(sorted);
    for (var entry : said.entrySet()) {
      check(paper, entry.getKey(), entry.getValue(), eligible.getOrDefault(entry.getKey(), 0L));
    }
  }

  /** The same from any maps, as a grouped query gives them. */
  public static Polled of(Paper paper, Map<ClassId, Long> eligible, Map<ClassId, ? extends Map<String, Long>> said) {
    var sorted = new TreeMap<ClassId, SortedMap<String, Long>>();
    said.forEach((id, texts) -> sorted.put(id, new TreeMap<>(texts)));
    return new Polled(paper, new TreeMap<>(eligible), sorted);
  }

  /** Voters on the roll. */
  public long voters() {
    return eligible.values().stream().reduce(0L, Math::addExact);
  }

  /** Ballots of every class, blank ones included. */
  public long cast() {
    return eligible.keySet().stream().map(this::cast).reduce(0L, Math::addExact);
  }

  public long cast(ClassId id) {
    return texts(id).values().stream().reduce(0L, Math::addExact);
  }

  public long blank() {
    return eligible.keySet().stream().map(this::blank).reduce(0L, Math::addExact);
  }

  public long blank(ClassId id) {
    return texts(id).getOrDefault(Paper.BLANK, 0L);
  }

  /** Texts of this class; none where nobody of it voted. */
  public SortedMap<String, Long> texts(ClassId id) {
    return said.getOrDefault(id, Collections.emptySortedMap());
  }

  /** Canonical JSON: the paper and for each class of the roll its voters and texts. */
  public Json.Obj write() {
    var classes = Json.obj();
    for (var entry : eligible.entrySet()) {
      var texts = Json.obj();
      for (var text : texts(entry.getKey()).entrySet()) {
        texts = texts.with(text.getKey(), text.getValue());
      }
      classes = classes.with(entry.getKey().key(), Json.obj().with("eligible", entry.getValue()).with("said", texts));
    }
    return Json.obj().with("paper", paper.write()).with("classes", classes);
  }

  /** What {@link #write} wrote; {@link coop.phyle.kernel.json.InvalidJson} names the first fault. */
  public static Polled read(Json.Obj written) {
    written.only(Set.of("paper", "classes"));
    var eligible = new TreeMap<ClassId, Long>();
    var said = new TreeMap<ClassId, SortedMap<String, Long>>();
    written.in("classes", classes -> {
      for (var key : classes.members().keySet()) {
        var one = classes.object(key);
        eligible.put(new ClassId(key), one.whole("eligible"));
        said.put(new ClassId(key), one.in("said", texts -> texts(texts)));
      }
      return classes;
    });
    return new Polled(written.in("paper", Papers::read), eligible, said);
  }

  private static SortedMap<String, Long> texts(Json.Obj written) {
    var texts = new TreeMap<String, Long>();
    written.members().keySet().forEach(text -> texts.put(text, written.whole(text)));
    return texts;
  }

  /** SHA-256 of {@link #write}: what a result was counted from. */
  public Hash hash() {
    return Hash.of(write().toString());
  }

  private static void check(Paper paper, ClassId id, SortedMap<String, Long> texts, long eligible) {
    var ballots = 0L;
    for (var entry : texts.entrySet()) {
      if (entry.getValue() < 1 || !paper.read(entry.getKey()).equals(new Paper.Read.Ballot(entry.getKey()))) {
        throw new IllegalArgumentException("not a ballot of this paper, at least once: " + entry);
      }
      ballots = Math.addExact(ballots, entry.getValue());
    }
    if (ballots > eligible) {
      throw new IllegalArgumentException(ballots + " ballots of " + eligible + " voters of class " + id);
    }
  }
}
