package coop.phyle.statutes;

import com.fasterxml.jackson.annotation.JsonProperty;
import coop.phyle.kernel.rules.Office;
import coop.phyle.shell.Gives;
import coop.phyle.shell.May;
import coop.phyle.shell.Page;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who founds, for programs: invitations, joining, one's own particulars, leaving. */
@RestController
@RequestMapping("/api/v1/foundings")
class FoundersApi {
  private final Foundings foundings;
  private final GatheringFounders gathering;
  private final ReadingFoundings reading;

  FoundersApi(Foundings foundings, GatheringFounders gathering, ReadingFoundings reading) {
    this.foundings = foundings;
    this.gathering = gathering;
    this.reading = reading;
  }

  /** What the register and the registration need of oneself; offices in small letters: director, secretary, treasurer. */
  record ParticularsJson(
      @Nullable String name,
      @Nullable String address,
      @JsonProperty("class") @Nullable String memberClass,
      @Nullable List<String> offices,
      @Nullable Boolean signatory) {

    boolean unknownOffice() {
      return offices != null && !Arrays.stream(Office.values()).map(Typed::choice).toList().containsAll(offices);
    }

    /** The fields as the page's form has them. */
    Map<String, String> typed() {
      var typed = new HashMap<String, String>();
      typed.put("name", Objects.requireNonNullElse(name, ""));
      typed.put("address", Objects.requireNonNullElse(address, ""));
      typed.put("class", Objects.requireNonNullElse(memberClass, ""));
      typed.put("signatory", Boolean.TRUE.equals(signatory) ? "on" : "");
      Objects.requireNonNullElse(offices, List.<String>of()).forEach(office -> typed.put("office." + office, "on"));
      return typed;
    }
  }

  record InvitationJson(@Nullable String email) {}

  /** @param person oneself, or whom the founding's starter takes off the list */
  record WithdrawalJson(@Nullable UUID person) {}

  /** A founding as the invitation shows it, before one has joined. */
  record InvitedJson(String name, String purpose, List<String> founders) {}

  /** Mails the link once to an address. */
  @May(Who.SIGNED_IN)
  @Gives(FoundingJson.class)
  @PostMapping("/{id}/invitations")
  @Transactional
  ResponseEntity<?> invite(@PathVariable UUID id, @RequestBody InvitationJson body, Viewer viewer, Page page) {
    var draft = reading.draft(new FoundingId(id), page);
    return reading.done(draft.id(), gathering.invite(draft, viewer.self(), Objects.requireNonNullElse(body.email(), ""), page.locale()), page);
  }

  @May(Who.SIGNED_IN)
  @GetMapping("/invitations/{invitation}")
  @Transactional(readOnly = true)
  InvitedJson invited(@PathVariable String invitation) {
    var draft = foundings.invited(invitation).filter(d -> d.became().isEmpty()).orElseThrow(QuestionController::notFound);
    return new InvitedJson(draft.rules().profile().name(), draft.rules().commonGood().purpose(), draft.founders().stream().map(CoFounder::shown).toList());
  }

  /** Joins with the secret part of the link. */
  @May(Who.SIGNED_IN)
  @PostMapping("/invitations/{invitation}")
  @Transactional
  FoundingJson join(@PathVariable String invitation, Viewer viewer, Page page) {
    return reading.json(gathering.join(invitation, viewer.self()).orElseThrow(QuestionController::notFound), page);
  }

  @May(Who.SIGNED_IN)
  @Gives(FoundingJson.class)
  @PutMapping("/{id}/particulars")
  @Transactional
  ResponseEntity<?> give(@PathVariable UUID id, @RequestBody ParticularsJson body, Viewer viewer, Page page) {
    var draft = reading.draft(new FoundingId(id), page);
    if (body.unknownOffice()) {
      return reading.refused(List.of(Problem.of("offices", "statutes.problem.offices")));
    }
    return reading.done(draft.id(), gathering.give(draft, viewer.self(), body.typed()), page);
  }

  /** 204, since whoever left sees the founding no longer; 409 when one may not take that founder off the list, or is the last. */
  @May(Who.SIGNED_IN)
  @Gives(status = 204)
  @PostMapping("/{id}/withdrawals")
  @Transactional
  ResponseEntity<?> withdraw(@PathVariable UUID id, @RequestBody WithdrawalJson body, Viewer viewer, Page page) {
    var draft = reading.draft(new FoundingId(id), page);
    var who = body.person() == null ? viewer.self() : new PersonId(body.person());
    return gathering.withdraw(draft, who, viewer.self())
        ? ResponseEntity.noContent().build()
        : reading.refused(List.of(Problem.of("", "statutes.problem.withdrawal")));
  }
}
