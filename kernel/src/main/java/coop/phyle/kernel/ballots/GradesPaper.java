package coop.phyle.kernel.ballots;

import coop.phyle.kernel.json.Json;

/** A grade for each option, 0 the lowest, or "-" for one not judged: "5 0 -". */
public record GradesPaper(int options, int grades) implements Paper {
  static final String KIND = "grades";

  public GradesPaper {
    Papers.check(options, grades >= 2 && grades <= 20, grades + " grades");
  }

  @Override
  public Read read(String text) {
    return new Figuring(options, 0, grades - 1, true).read(text);
  }

  @Override
  public Json.Obj write() {
    return Json.obj().with("paper", KIND).with("options", options).with("grades", grades);
  }
}
