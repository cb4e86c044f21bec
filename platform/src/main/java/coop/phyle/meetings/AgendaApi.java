package coop.phyle.meetings;

import coop.phyle.shell.Coop;
import coop.phyle.shell.Gives;
import coop.phyle.shell.May;
import coop.phyle.shell.Problems;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A draft and its agenda, changed by programs. */
@RestController
@RequestMapping("/api/v1/c/{coop}/meetings" + MeetingsApi.ONE)
class AgendaApi {
  private static final String ITEM = "/items/{item:[1-9][0-9]{0,5}}";
  private final Drafting drafting;
  private final SettingAgenda agenda;
  private final Problems problems;

  AgendaApi(Drafting drafting, SettingAgenda agenda, Problems problems) {
    this.drafting = drafting;
    this.agenda = agenda;
    this.problems = problems;
  }

  /** @param to up or down */
  record PlaceJson(@Nullable String to) {}

  @May(Who.MEMBER)
  @Gives(status = 204)
  @PostMapping("/draft")
  ResponseEntity<?> revise(Coop coop, Viewer viewer, @PathVariable int number, @RequestBody MeetingJson.DraftJson draft) {
    return switch (drafting.revise(coop.id(), new MeetingNumber(number), draft.draft(), viewer)) {
      case Drafting.Drafted drafted -> ResponseEntity.noContent().build();
      case Drafting.Refused refused -> problems.response(refused.problems());
    };
  }

  @May(Who.MEMBER)
  @Gives(status = 204)
  @PostMapping(ITEM + "/draft")
  ResponseEntity<?> reword(Coop coop, Viewer viewer, @PathVariable int number, @PathVariable int item, @RequestBody MeetingJson.NewItemJson sent) {
    return MeetingsApi.answer(problems, agenda.revise(coop.id(), new MeetingNumber(number), item, sent.draft(), viewer));
  }

  @May(Who.MEMBER)
  @Gives(status = 204)
  @PostMapping(ITEM + "/removal")
  ResponseEntity<?> strike(Coop coop, Viewer viewer, @PathVariable int number, @PathVariable int item) {
    return MeetingsApi.answer(problems, agenda.remove(coop.id(), new MeetingNumber(number), item, viewer));
  }

  @May(Who.MEMBER)
  @Gives(status = 204)
  @PostMapping(ITEM + "/place")
  ResponseEntity<?> move(Coop coop, Viewer viewer, @PathVariable int number, @PathVariable int item, @RequestBody PlaceJson place) {
    return MeetingsApi.answer(problems, agenda.move(coop.id(), new MeetingNumber(number), item, !"down".equals(place.to()), viewer));
  }
}
