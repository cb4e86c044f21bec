package coop.phyle.statutes;

import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.shell.Problem;
import java.util.List;
import java.util.Optional;

/**
 * A question page, for a founding or an amendment.
 *
 * @param base path of the founding or the amendment draft
 * @param seen revision the page shows; "" where drafts do not overtake each other
 * @param rules as the fields have them, if they can be read, else as saved
 * @param clauses the articles this question writes, with only its clauses
 * @param compared the same clauses in another preset
 * @param back previous page
 */
public record Asked(
    String base,
    String key,
    int number,
    List<Step> steps,
    String seen,
    RuleBook rules,
    boolean amending,
    boolean answered,
    Fields fields,
    List<Problem> problems,
    List<Note> notes,
    List<Article> clauses,
    Optional<Compared> compared,
    Optional<Trial> trial,
    List<Preset> presets,
    String back) {

  /** A mark in the progress line. */
  public record Step(String key, boolean done, boolean current) {}

  /** What the linter found here. */
  public record Note(boolean error, Problem problem) {}

  public record Compared(String preset, List<Article> clauses) {}

  /** Name of the preset these rules began from. */
  public String preset() {
    return presets.stream().filter(p -> p.id().equals(rules.preset())).map(Preset::name).findFirst().orElse(rules.preset());
  }

  public String path() {
    return base + "/questions/" + key;
  }

  /** Presets one may compare with: all but the one these rules began from. */
  public List<Preset> others() {
    return presets.stream().filter(p -> !p.id().equals(rules.preset())).toList();
  }
}
