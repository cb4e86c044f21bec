package coop.phyle.statutes;

import coop.phyle.kernel.money.Currency;
import coop.phyle.kernel.money.Fraction;
import coop.phyle.kernel.rules.Board;
import coop.phyle.kernel.rules.Profile;
import coop.phyle.kernel.rules.RuleBook;
import coop.phyle.kernel.rules.Shares;
import coop.phyle.kernel.rules.Surplus;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The board, shares and surplus. */
final class CapitalQuestions {
  private CapitalQuestions() {}

  record Directors() implements Question {
    @Override
    public String key() {
      return "board";
    }

    @Override
    public List<String> paths() {
      return List.of("board", "classes.seats");
    }

    @Override
    public Map<String, String> shown(RuleBook rules) {
      var board = rules.board();
      var shown = new HashMap<String, String>();
      shown.put("minimum", String.valueOf(board.minimum()));
      shown.put("maximum", String.valueOf(board.maximum()));
      shown.put("termMonths", String.valueOf(board.termMonths()));
      shown.put("maximumTerms", String.valueOf(board.maximumTerms()));
      for (var c : rules.classes()) {
        shown.put("seatsMin." + c.id(), String.valueOf(c.seatsMin()));
        shown.put("seatsMax." + c.id(), String.valueOf(Math.min(c.seatsMax(), board.maximum())));
      }
      return shown;
    }

    @Override
    public RuleBook read(RuleBook rules, Form form) {
      var board =
          new Board(form.whole("minimum", 1, 100), form.whole("maximum", 1, 100), form.whole("termMonths", 1, 120), form.whole("maximumTerms", 0, 20));
      var classes =
          rules.classes().stream()
              .map(c -> Revised.seated(c, form.whole("seatsMin." + c.id(), 0, 100), form.whole("seatsMax." + c.id(), 0, 100)))
              .toList();
      return Revised.with(Revised.with(rules, board), classes, rules.absentClass());
    }
  }

  record Holdings() implements Question {
    @Override
    public String key() {
      return "shares";
    }

    @Override
    public List<String> paths() {
      return List.of("shares", "profile.currency");
    }

    @Override
    public Map<String, String> shown(RuleBook rules) {
      var shares = rules.shares();
      return Map.of(
          "currency", rules.profile().currency(),
          "value", Typed.money(shares.value()),
          "minimum", String.valueOf(shares.minimum()),
          "maximum", Typed.money(shares.maximum()),
          "withdrawalMonths", String.valueOf(shares.withdrawalMonths()),
          "interestCap", Typed.part(shares.interestCap()));
    }

    @Override
    public RuleBook read(RuleBook rules, Form form) {
      var p = rules.profile();
      var currency = currency(form);
      var shares =
          new Shares(
              form.money("value", currency),
              form.whole("minimum", 0, 1_000_000),
              form.money("maximum", currency),
              form.whole("withdrawalMonths", 0, 120),
              form.part("interestCap"));
      return Revised.with(Revised.with(rules, shares), new Profile(p.name(), p.office(), p.objects(), currency.code()));
    }

    private static Currency currency(Form form) {
      try {
        return Currency.of(form.raw("currency").toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        form.fault("currency", "currency", form.raw("currency"));
        return Currency.of("EUR");
      }
    }
  }

  record Sharing() implements Question {
    @Override
    public String key() {
      return "surplus";
    }

    @Override
    public List<String> paths() {
      return List.of("surplus");
    }

    @Override
    public Map<String, String> shown(RuleBook rules) {
      var s = rules.surplus();
      return Map.of(
          "reserve", Typed.part(s.reserve()),
          "commons", Typed.part(s.commons()),
          "education", Typed.part(s.education()),
          "members", Typed.part(s.members()),
          "indivisible", s.indivisible() ? "on" : "");
    }

    @Override
    public RuleBook read(RuleBook rules, Form form) {
      var s = new Surplus(form.part("reserve"), form.part("commons"), form.part("education"), form.part("members"), form.flag("indivisible"));
      var sum = s.reserve().plus(s.commons()).plus(s.education()).plus(s.members());
      if (form.problems().isEmpty() && !sum.equals(Fraction.ONE)) {
        form.fault("reserve", "surplus", Typed.part(sum));
      }
      return Revised.with(rules, s);
    }
  }
}
