package coop.phyle.membership;

import coop.phyle.shell.Problem;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a member's page offers its reader.
 *
 * @param own whether the reader acts for this member
 * @param secretary whether the reader keeps the register
 * @param current whether the membership still runs
 * @param typed what was typed into the form that failed
 */
public record MemberForms(boolean own, boolean secretary, boolean current, LocalDate today, List<Problem> problems, Map<String, String> typed) {
  static Map<String, Object> shown(MemberView view, Viewer viewer, LocalDate today) {
    return shown(view, viewer, today, List.of(), Map.of());
  }

  static Map<String, Object> shown(MemberView view, Viewer viewer, LocalDate today, List<Problem> problems, Map<String, String> typed) {
    var own = view.line().actsThrough().equals(viewer.self());
    return Map.of("view", view, "forms", new MemberForms(own, viewer.is(Who.SECRETARY), !view.line().endedBy(today), today, problems, typed));
  }

  public String typed(String field, String otherwise) {
    return typed.getOrDefault(field, otherwise);
  }
}
