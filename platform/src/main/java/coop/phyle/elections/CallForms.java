package coop.phyle.elections;

import coop.phyle.membership.Officer;
import coop.phyle.shell.CoopId;
import coop.phyle.statutes.Statutes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;

/** The form that calls an election: filled with the soonest days the rules allow, and read back. */
@Service
@Transactional(readOnly = true)
class CallForms {
  private final CheckingCalls checking;
  private final Statutes statutes;

  CallForms(CheckingCalls checking, Statutes statutes) {
    this.checking = checking;
    this.statutes = statutes;
  }

  /** @param retire "third" for those who retire by rotation, "all" for the first general meeting */
  public ElectionPages.CallForm fresh(CoopId coop, String retire) {
    var days = checking.soonest(coop);
    var board = checking.board(coop);
    var leaving = retire.equals("all") ? board.sitting() : retire.equals("third") ? Rotation.retiring(coop, board.sitting()) : List.<Officer>of();
    var values = new HashMap<>(Map.of(
        "post", Post.DIRECTOR.name(),
        "method", Method.SCOTTISH.name(),
        "secret", "true",
        "seats", String.valueOf(leaving.isEmpty() ? Math.max(1, board.vacancies()) : leaving.size()),
        "nominationsOpen", days.nominationsOpen().toString(),
        "nominationsClose", days.nominationsClose().toString(),
        "votingOpens", days.votingOpens().toString(),
        "votingCloses", days.votingCloses().toString()));
    leaving.forEach(director -> values.put("outgoing." + director.number(), "true"));
    return form(coop, values);
  }

  public ElectionPages.CallForm again(CoopId coop, MultiValueMap<String, String> entered) {
    var values = new HashMap<>(entered.toSingleValueMap());
    entered.getOrDefault("outgoing", List.of()).forEach(number -> values.put("outgoing." + number, "true"));
    return form(coop, values);
  }

  private ElectionPages.CallForm form(CoopId coop, Map<String, String> values) {
    var board = checking.board(coop);
    return new ElectionPages.CallForm(values, statutes.inForce(coop).rules().classes(), board.sitting(), Rotation.turns(coop, board.sitting()), board.vacancies());
  }

  static Call read(MultiValueMap<String, String> entered) {
    var one = entered.toSingleValueMap();
    return new Call(
        one.getOrDefault("title", ""),
        one.getOrDefault("body", ""),
        one.getOrDefault("post", ""),
        one.getOrDefault("bodyName", ""),
        one.getOrDefault("seats", ""),
        one.getOrDefault("method", ""),
        one.getOrDefault("votersClass", ""),
        "true".equals(one.get("secret")),
        "true".equals(one.get("seconded")),
        one.getOrDefault("nominationsOpen", ""),
        one.getOrDefault("nominationsClose", ""),
        one.getOrDefault("votingOpens", ""),
        one.getOrDefault("votingCloses", ""),
        Set.copyOf(entered.getOrDefault("outgoing", List.of())),
        one.entrySet().stream().filter(e -> e.getKey().startsWith("least.") || e.getKey().startsWith("most."))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }
}
