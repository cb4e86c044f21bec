package coop.phyle.outcomes;

import coop.phyle.discussion.Settled;
import coop.phyle.shell.Coop;
import coop.phyle.shell.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes what shall come of something decided, and the parts of a result; and gives a result other words, days or people. */
@Service
@Transactional
public class AddingResults {
  /** What follows from one decision stays readable on one page. */
  static final int MOST = 300;
  private final Results results;
  private final Sources sources;
  private final Rights rights;
  private final CheckingResults checking;
  private final OutcomeNotices notices;

  AddingResults(Results results, Sources sources, Rights rights, CheckingResults checking, OutcomeNotices notices) {
    this.results = results;
    this.sources = sources;
    this.rights = rights;
    this.checking = checking;
    this.notices = notices;
  }

  /** Directly under what was decided: the secretary and directors, once it is over. */
  public Kept add(Coop coop, Viewer viewer, Source source, Map<String, String> entered) {
    var matter = sources.find(coop.id(), source, viewer.self());
    if (matter.isEmpty() || !Rights.keeps(viewer)) {
      return new Kept.Gone();
    }
    if (matter.filter(Settled.Matter::over).isEmpty()) {
      return Kept.refused("", "outcomes.problem.early");
    }
    return results.of(coop.id(), source).size() >= MOST
        ? Kept.refused("", "outcomes.problem.most", MOST)
        : write(coop, viewer, entered, () -> results.put(coop.id(), source, viewer.self()));
  }

  /** A part of a result. */
  public Kept add(Coop coop, Viewer viewer, ResultNumber whole, Map<String, String> entered) {
    var tree = results.lock(coop.id(), whole);
    var all = tree.map(one -> results.trees(coop.id(), List.of(one.top().root()))).orElse(List.of());
    if (tree.isEmpty() || !rights.changes(coop.id(), viewer, tree.get().top(), all)) {
      return new Kept.Gone();
    }
    var top = tree.get().top();
    if (Stream.concat(Stream.of(top), Rights.above(top, all)).anyMatch(one -> one.status().over())) {
      return Kept.refused("", "outcomes.problem.over");
    }
    if (top.level() == Standing.DEEPEST) {
      return Kept.refused("", "outcomes.problem.deep", Standing.DEEPEST);
    }
    return results.of(coop.id(), top.source()).size() >= MOST
        ? Kept.refused("", "outcomes.problem.most", MOST)
        : write(coop, viewer, entered, () -> results.put(coop.id(), top, viewer.self()));
  }

  private Kept write(Coop coop, Viewer viewer, Map<String, String> entered, Supplier<ResultNumber> put) {
    return switch (checking.read(coop.id(), entered, Optional.empty())) {
      case CheckingResults.Read.Unfit(var problems) -> new Kept.Refused(problems);
      case CheckingResults.Read.Fit(var wording) -> {
        var number = put.get();
        results.word(coop.id(), number, 1, wording, viewer.self());
        notices.given(coop, number, wording, viewer.self());
        yield new Kept.Done(number);
      }
    };
  }

  /** @param version of the wording that was changed: if another was written meanwhile, nothing is */
  Kept change(Coop coop, Viewer viewer, ResultNumber number, int version, Map<String, String> entered) {
    var tree = results.lock(coop.id(), number);
    if (tree.isEmpty() || !changes(coop, viewer, tree.get().top())) {
      return new Kept.Gone();
    }
    var standing = tree.get().top();
    if (standing.version() != version) {
      return Kept.refused("", "outcomes.problem.meanwhile");
    }
    return switch (checking.read(coop.id(), entered, Optional.of(standing.wording().answers()))) {
      case CheckingResults.Read.Unfit(var problems) -> new Kept.Refused(problems);
      case CheckingResults.Read.Fit(var wording) -> {
        if (!wording.equals(standing.wording())) {
          results.word(coop.id(), number, version + 1, wording, viewer.self());
        }
        if (!wording.answers().equals(standing.wording().answers())) {
          notices.given(coop, number, wording, viewer.self());
        }
        yield new Kept.Done(number);
      }
    };
  }

  private boolean changes(Coop coop, Viewer viewer, Standing one) {
    return rights.changes(coop.id(), viewer, one, results.trees(coop.id(), List.of(one.root())));
  }
}
