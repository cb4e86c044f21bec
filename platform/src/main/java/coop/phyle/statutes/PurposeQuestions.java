package coop.phyle.statutes;

import coop.phyle.kernel.rules.Audience;
import coop.phyle.kernel.rules.CommonGood;
import coop.phyle.kernel.rules.Locks;
import coop.phyle.kernel.rules.Profile;
import coop.phyle.kernel.rules.RuleBook;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the co-op is called and what it is for. */
final class PurposeQuestions {
  private PurposeQuestions() {}

  /** Choosing another preset is not an answer but a new start; {@link AnsweringQuestions} sees to it. */
  record Name() implements Question {
    @Override
    public String key() {
      return "name";
    }

    @Override
    public List<String> paths() {
      return List.of("profile.name", "preset");
    }

    @Override
    public Map<String, String> shown(RuleBook rules) {
      return Map.of("name", rules.profile().name(), "preset", rules.preset());
    }

    @Override
    public RuleBook read(RuleBook rules, Form form) {
      var p = rules.profile();
      return Revised.with(rules, new Profile(form.text("name", "name", 120), p.office(), p.objects(), p.currency()));
    }
  }

  record Purpose() implements Question {
    @Override
    public String key() {
      return "purpose";
    }

    @Override
    public List<String> paths() {
      return List.of("commonGood.purpose");
    }

    @Override
    public Map<String, String> shown(RuleBook rules) {
      return Map.of("purpose", rules.commonGood().purpose());
    }

    @Override
    public RuleBook read(RuleBook rules, Form form) {
      var good = rules.commonGood();
      return Revised.with(rules, new CommonGood(form.text("purpose", "purpose", 2000), good.reportMonths(), good.themes(), good.approvedByMembers()));
    }
  }

  record Objects() implements Question {
    @Override
    public String key() {
      return "objects";
    }

    @Override
    public List<String> paths() {
      return List.of("profile.objects", "profile.office");
    }

    @Override
    public Map<String, String> shown(RuleBook rules) {
      return Map.of("objects", rules.profile().objects(), "office", rules.profile().office());
    }

    @Override
    public RuleBook read(RuleBook rules, Form form) {
      var p = rules.profile();
      return Revised.with(rules, new Profile(p.name(), form.text("office", "office", 300), form.text("objects", "objects", 4000), p.currency()));
    }
  }

  /** The externalities report, the locks and who reads the books. */
  record Openness() implements Question {
    @Override
    public String key() {
      return "openness";
    }

    @Override
    public List<String> paths() {
      return List.of("commonGood.reportMonths", "commonGood.themes", "commonGood.approvedByMembers", "locks", "books");
    }

    @Override
    public Map<String, String> shown(RuleBook rules) {
      var shown = new HashMap<String, String>();
      var good = rules.commonGood();
      shown.put("reportMonths", String.valueOf(good.reportMonths()));
      shown.put("themes", String.join("\n", good.themes()));
      shown.put("books", Typed.choice(rules.books()));
      shown.put("approvedByMembers", good.approvedByMembers() ? "on" : "");
      shown.put("lockPurpose", rules.locks().commonGood() ? "on" : "");
      shown.put("lockAssets", rules.locks().assets() ? "on" : "");
      return shown;
    }

    @Override
    public RuleBook read(RuleBook rules, Form form) {
      var themes = form.raw("themes").lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
      var months = form.whole("reportMonths", 0, 60);
      if (months > 0 && themes.isEmpty()) {
        form.fault("themes", "themes");
      }
      if (themes.size() > 40 || themes.stream().anyMatch(t -> t.length() > 120)) {
        form.fault("themes", "themes.long", 40, 120);
      }
      var good = new CommonGood(rules.commonGood().purpose(), months, themes, form.flag("approvedByMembers"));
      var locks = new Locks(form.flag("lockPurpose"), form.flag("lockAssets"));
      return Revised.with(Revised.with(rules, good), locks, form.choice("books", Audience.class, "choose"));
    }
  }
}
