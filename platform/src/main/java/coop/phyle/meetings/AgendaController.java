package coop.phyle.meetings;

import coop.phyle.shell.Coop;
import coop.phyle.shell.May;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The agenda of a draft, item by item. */
@Controller
class AgendaController {
  private static final String ITEM = MeetingController.ONE + "/items/{item:[1-9][0-9]{0,5}}";
  private final SettingAgenda setting;
  private final DraftForms forms;
  private final MeetingController meetings;

  AgendaController(SettingAgenda setting, DraftForms forms, MeetingController meetings) {
    this.setting = setting;
    this.forms = forms;
    this.meetings = meetings;
  }

  @May(Who.MEMBER)
  @GetMapping(MeetingController.ONE + "/items/new")
  ModelAndView begin(Coop coop, Viewer viewer, @PathVariable int number, @RequestParam(defaultValue = "") String decision) {
    var entered = decision.isEmpty() ? Map.<String, String>of() : Map.of("kind", "RESOLUTION", "decision", decision);
    return DraftController.filled(
        "meetings/item", forms.item(coop.id(), new MeetingNumber(number), Optional.empty(), entered, viewer).orElseThrow(MeetingController::gone), List.of());
  }

  @May(Who.MEMBER)
  @PostMapping(MeetingController.ONE + "/items")
  ModelAndView add(Coop coop, Viewer viewer, @PathVariable int number, @RequestParam Map<String, String> entered) {
    return after(coop, viewer, number, Optional.empty(), entered, setting.add(coop.id(), new MeetingNumber(number), new Draft(entered), viewer));
  }

  @May(Who.MEMBER)
  @GetMapping(ITEM + "/draft")
  ModelAndView edit(Coop coop, Viewer viewer, @PathVariable int number, @PathVariable int item) {
    return DraftController.filled("meetings/item", forms.item(coop.id(), new MeetingNumber(number), item, viewer).orElseThrow(MeetingController::gone), List.of());
  }

  @May(Who.MEMBER)
  @PostMapping(ITEM + "/draft")
  ModelAndView revise(Coop coop, Viewer viewer, @PathVariable int number, @PathVariable int item, @RequestParam Map<String, String> entered) {
    return after(coop, viewer, number, Optional.of(item), entered, setting.revise(coop.id(), new MeetingNumber(number), item, new Draft(entered), viewer));
  }

  @May(Who.MEMBER)
  @PostMapping(ITEM + "/removal")
  ModelAndView remove(Coop coop, Viewer viewer, @PathVariable int number, @PathVariable int item) {
    return meetings.after(coop, viewer, number, setting.remove(coop.id(), new MeetingNumber(number), item, viewer));
  }

  @May(Who.MEMBER)
  @PostMapping(ITEM + "/place")
  ModelAndView move(Coop coop, Viewer viewer, @PathVariable int number, @PathVariable int item, @RequestParam(defaultValue = "up") String to) {
    return meetings.after(coop, viewer, number, setting.move(coop.id(), new MeetingNumber(number), item, to.equals("up"), viewer));
  }

  private ModelAndView after(Coop coop, Viewer viewer, int number, Optional<Integer> item, Map<String, String> entered, Step step) {
    return switch (step) {
      case Step.Done done -> new ModelAndView("redirect:" + MeetingController.path(coop, number));
      case Step.Refused refused -> DraftController.filled(
          "meetings/item", forms.item(coop.id(), new MeetingNumber(number), item, entered, viewer).orElseThrow(MeetingController::gone), refused.problems());
    };
  }
}
