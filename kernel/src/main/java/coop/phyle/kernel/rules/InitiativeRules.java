package coop.phyle.kernel.rules;

import coop.phyle.kernel.json.Json;
import java.util.Set;

/**
 * How members' initiatives go, besides the support they need ({@link Participation#requisition}) and the rule of ordinary resolutions they are voted by, whose voting days
 * and repeat bar hold for them too.
 *
 * @param open questions of one person that may be under way together
 * @param begun questions one person may begin within {@code begunDays}
 * @param begunDays of that window, in days
 * @param answers rival texts and amendments one person may file within a day to one question
 * @param versions of texts one person may write within a day to one question
 * @param gatheringMonths after which a question without enough support lapses
 * @param discussionDays in which texts can still change once there is enough support
 * @param noticeDays clear days of notice before the vote at least; the notice of ordinary resolutions holds where it is longer
 */
public record InitiativeRules(int open, int begun, int begunDays, int answers, int versions, int gatheringMonths, int discussionDays, int noticeDays) {
  /**
   * What holds where a rule book is silent. Phases are LiquidFeedback's usual policy (core/init.sql: a month for admission, a month for discussion, a week for
   * verification), with two weeks of discussion: with the notice and the voting days of an ordinary resolution a vote is then over about when a general meeting, had it been
   * required, would have to be held. Quotas are its contingents (by default 200 texts and 80 initiatives in 7 days among thousands) for a co-op, which is smaller, and where
   * an initiative is work for everybody.
   */
  public static final InitiativeRules SILENT = new InitiativeRules(3, 2, 7, 1, 5, 1, 14, 7);

  static InitiativeRules read(Json.Obj json) {
    json.only(Set.of("open", "begun", "begunDays", "answers", "versions", "gatheringMonths", "discussionDays", "noticeDays"));
    return new InitiativeRules(
        json.integer("open"),
        json.integer("begun"),
        json.integer("begunDays"),
        json.integer("answers"),
        json.integer("versions"),
        json.integer("gatheringMonths"),
        json.integer("discussionDays"),
        json.integer("noticeDays"));
  }

  Json.Obj write() {
    return Json.obj()
        .with("open", open)
        .with("begun", begun)
        .with("begunDays", begunDays)
        .with("answers", answers)
        .with("versions", versions)
        .with("gatheringMonths", gatheringMonths)
        .with("discussionDays", discussionDays)
        .with("noticeDays", noticeDays);
  }
}
