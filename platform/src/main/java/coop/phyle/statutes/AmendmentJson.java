package coop.phyle.statutes;

import com.fasterxml.jackson.annotation.JsonRawValue;
import coop.phyle.kernel.rules.RuleBooks;
import coop.phyle.shell.Page;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A draft of an amendment as programs read it.
 *
 * @param basedOn version of the statutes it was written against
 * @param outdated whether another version is in force by now
 * @param changes every clause that would read differently
 * @param objections what the law or a locked clause holds against it
 * @param rules the whole rule book proposed
 */
record AmendmentJson(
    UUID draft,
    int basedOn,
    boolean outdated,
    List<ChangeJson> changes,
    List<FoundingJson.FaultJson> objections,
    @JsonRawValue @Schema(types = "object") String rules) {

  /** A clause that reads differently, in runs of words. */
  record ChangeJson(int article, String title, String clause, List<RunJson> runs) {}

  /** @param mark kept, removed or added */
  record RunJson(String mark, String text) {}

  static AmendmentJson of(AmendmentDraft draft, ReadingAmendments.Shown shown, Page page) {
    return new AmendmentJson(
        draft.id().value(),
        draft.basedOn(),
        shown.outdated(),
        changes(shown.changes()),
        FoundingJson.faults(shown.objections(), page),
        RuleBooks.write(draft.proposed()).toString());
  }

  static List<ChangeJson> changes(List<ClauseChange> changes) {
    return changes.stream()
        .map(
            c ->
                new ChangeJson(
                    c.articleNumber(), c.article(), c.number(), c.runs().stream().map(r -> new RunJson(r.mark().name().toLowerCase(Locale.ROOT), r.text())).toList()))
        .toList();
  }
}
