package coop.phyle.statutes;

import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.rules.Admission;
import coop.phyle.kernel.rules.MemberClass;
import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.kernel.tally.AbsentClass;
import coop.phyle.kernel.tally.ClassId;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who belongs, what each class weighs, who lets members in. */
final class ClassQuestions {
  static final int MOST = 8;

  private ClassQuestions() {}

  /** Rows with an empty name are dropped; a new row becomes a class that weighs nothing yet. */
  record Classes() implements Question {
    @Override
    public String key() {
      return "classes";
    }

    @Override
    public List<String> paths() {
      return List.of("classes");
    }

    @Override
    public Map<String, String> shown(RuleBook rules) {
      var shown = new HashMap<String, String>();
      for (var i = 0; i < rules.classes().size(); i++) {
        var c = rules.classes().get(i);
        shown.put("id." + i, c.id().key());
        shown.put("name." + i, c.name());
        shown.put("belongs." + i, c.belongs());
      }
      return shown;
    }

    @Override
    public RuleBook read(RuleBook rules, Form form) {
      var classes = new ArrayList<MemberClass>();
      Set<ClassId> taken = new HashSet<>();
      for (var i = 0; i < MOST; i++) {
        if (form.has("name." + i)) {
          classes.add(row(rules, form, i, taken));
        } else if (form.has("belongs." + i)) {
          form.fault("name." + i, "class.name");
        }
      }
      if (classes.isEmpty()) {
        form.fault("name.0", "class.none");
        return rules;
      }
      if (classes.stream().map(c -> c.name().toLowerCase(Locale.ROOT)).distinct().count() < classes.size()) {
        form.fault("name.0", "class.twice");
      }
      return Revised.with(rules, classes, rules.absentClass());
    }

    private static MemberClass row(RuleBook rules, Form form, int i, Set<ClassId> taken) {
      var name = form.text("name." + i, "class.name", 60);
      var belongs = form.text("belongs." + i, "class.belongs", 400);
      var known = known(rules, form.raw("id." + i)).filter(c -> taken.add(c.id()));
      if (known.isPresent()) {
        var c = known.get();
        return new MemberClass(c.id(), name, belongs, c.share(), c.cap(), c.seatsMin(), c.seatsMax());
      }
      var id = freeId(name, rules, taken);
      taken.add(id);
      return new MemberClass(id, name, belongs, Fraction.ZERO, Optional.empty(), 0, rules.board().maximum());
    }

    private static Optional<MemberClass> known(RuleBook rules, String key) {
      return rules.classes().stream().filter(c -> c.id().key().equals(key)).findFirst();
    }

    private static ClassId freeId(String name, RuleBook rules, Set<ClassId> taken) {
      var plain = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT).replaceAll("\\p{M}", "");
      var root = ("c-" + plain.replaceAll("[^a-z0-9]+", "-")).replaceAll("^c-(?=[a-z])", "").replaceAll("-+$", "");
      var key = root.substring(0, Math.min(root.length(), 28));
      for (var n = 1; ; n++) {
        var id = new ClassId(n == 1 ? key : key + n);
        if (!taken.contains(id) && rules.memberClass(id).isEmpty()) {
          return id;
        }
      }
    }
  }

  /** Shares, caps and the absent class. */
  record Weights() implements Question {
    @Override
    public String key() {
      return "weights";
    }

    @Override
    public List<String> paths() {
      return List.of("classes.share", "classes.cap", "absentClass");
    }

    @Override
    public Map<String, String> shown(RuleBook rules) {
      var shown = new HashMap<String, String>();
      for (var c : rules.classes()) {
        shown.put("share." + c.id(), Typed.part(c.share()));
        shown.put("cap." + c.id(), c.cap().map(Typed::part).orElse(""));
      }
      shown.put("absent", Typed.choice(rules.absentClass()));
      return shown;
    }

    @Override
    public RuleBook read(RuleBook rules, Form form) {
      var classes =
          rules.classes().stream().map(c -> Revised.weighing(c, form.part("share." + c.id()), form.optionalPart("cap." + c.id()))).toList();
      var sum = classes.stream().map(MemberClass::share).reduce(Fraction.ZERO, Fraction::plus);
      if (form.problems().isEmpty() && !sum.equals(Fraction.ONE)) {
        form.fault("share." + classes.getFirst().id(), "shares", Typed.part(sum));
      }
      return Revised.with(rules, classes, form.choice("absent", AbsentClass.class, "absent"));
    }
  }

  record Joining() implements Question {
    @Override
    public String key() {
      return "admission";
    }

    @Override
    public List<String> paths() {
      return List.of("admission");
    }

    @Override
    public Map<String, String> shown(RuleBook rules) {
      return Map.of("by", Typed.choice(rules.admission().by()), "minimumAge", String.valueOf(rules.admission().minimumAge()));
    }

    @Override
    public RuleBook read(RuleBook rules, Form form) {
      return Revised.with(rules, new Admission(form.choice("by", Admission.By.class, "choose"), form.whole("minimumAge", 0, 99)));
    }
  }
}
