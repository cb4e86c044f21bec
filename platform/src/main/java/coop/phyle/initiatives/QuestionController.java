package coop.phyle.initiatives;

import coop.phyle.deciding.Drafting;
import coop.phyle.deciding.Tags;
import coop.phyle.membership.MemberId;
import coop.phyle.shell.Coop;
import coop.phyle.shell.May;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import coop.phyle.voting.Cast;
import coop.phyle.voting.CastingVotes;
import coop.phyle.voting.Ranking;
import coop.phyle.voting.Receipt;
import coop.phyle.voting.Vote;
import coop.phyle.voting.VoteNumber;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The board of questions, beginning one, and one question with its vote. */
@Controller
class QuestionController {
  private static final String ALL = "/c/{coop}/initiatives";
  private static final String ONE = ALL + "/{number:[1-9][0-9]{0,8}}";
  private final ListingQuestions listing;
  private final ReadingQuestions reading;
  private final Initiating initiating;
  private final CastingVotes casting;
  private final LeadingOn leadingOn;

  QuestionController(ListingQuestions listing, ReadingQuestions reading, Initiating initiating, CastingVotes casting, LeadingOn leadingOn) {
    this.listing = listing;
    this.reading = reading;
    this.initiating = initiating;
    this.casting = casting;
    this.leadingOn = leadingOn;
  }

  @May(Who.MEMBER)
  @GetMapping(ALL)
  ModelAndView list(Coop coop) {
    return new ModelAndView("initiatives/board", Map.of("board", listing.board(coop.id())));
  }

  @May(Who.MEMBER)
  @GetMapping(ALL + "/new")
  ModelAndView form() {
    return form(0, 0, false, Map.of(), List.of());
  }

  @May(Who.MEMBER)
  @PostMapping(ALL)
  ModelAndView begin(Coop coop, Viewer viewer, @RequestParam Map<String, String> typed) {
    var way = "meeting".equals(typed.get("way")) ? Way.MEETING : Way.DECISION;
    return switch (initiating.begin(coop, viewer.self(), wording(typed), way, Tags.read(typed.getOrDefault("tags", "")))) {
      case Stepped.Done done -> new ModelAndView("redirect:" + path(coop, done.number().question().value()));
      case Stepped.Refused refused -> form(0, 0, false, typed, refused.problems());
      case Stepped.Gone gone -> throw gone();
    };
  }

  @May(Who.MEMBER)
  @GetMapping(ONE)
  ModelAndView show(Coop coop, Viewer viewer, @PathVariable int number) {
    return page(coop, viewer, number, List.of(), Map.of());
  }

  /** Of a secret vote the answer is the receipt itself: a redirect would have to keep it somewhere beside the voter's name. */
  @May(Who.MEMBER)
  @PostMapping(ONE + "/ballots")
  ModelAndView cast(Coop coop, Viewer viewer, @PathVariable int number, @RequestParam MultiValueMap<String, String> fields, HttpServletResponse response) {
    var question = reading.show(coop.id(), new VoteNumber(number), viewer.self(), Map.of()).orElseThrow(QuestionController::gone);
    var member = member(fields).orElseThrow(QuestionController::gone);
    var shown = fields.getOrDefault("receipt", List.of("")).getFirst();
    var receipt = shown.isBlank() ? Optional.<Receipt>empty() : Receipt.read(shown);
    if (receipt.isEmpty() && !shown.isBlank()) {
      return page(coop, viewer, number, List.of(Problem.of("receipt", "voting.refused.receipt-unreadable")), fields);
    }
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    return switch (casting.cast(new Vote(coop.id(), new VoteNumber(number), viewer.self(), member, Ranking.said(fields), receipt))) {
      case Cast.Refused refused -> page(coop, viewer, number, List.of(refused.problem()), fields);
      case Cast.Counted counted when !counted.secret() -> new ModelAndView("redirect:" + path(coop, number));
      case Cast.Counted counted -> new ModelAndView("initiatives/receipt", Map.of("receipt", QuestionPages.ShownReceipt.of(question, viewer.name(), counted)));
    };
  }

  /** Drafts a resolution that adopts the winning text as a standing policy. */
  @May(Who.MEMBER)
  @PostMapping(ONE + "/policy")
  ModelAndView adopt(Coop coop, Viewer viewer, @PathVariable int number) {
    return switch (leadingOn.draft(coop.id(), new VoteNumber(number), viewer.self()).orElseThrow(QuestionController::gone)) {
      case Drafting.Drafted drafted -> new ModelAndView("redirect:/c/" + coop.slug() + "/decisions/" + drafted.number());
      case Drafting.Refused refused -> page(coop, viewer, number, refused.problems(), Map.of());
    };
  }

  private ModelAndView page(Coop coop, Viewer viewer, int number, List<Problem> problems, Map<String, List<String>> typed) {
    var shown = reading.show(coop.id(), new VoteNumber(number), viewer.self(), typed).orElseThrow(QuestionController::gone);
    return status(new ModelAndView("initiatives/question", Map.of("question", shown, "problems", problems)), problems);
  }

  static ModelAndView form(int question, int place, boolean amends, Map<String, String> entered, List<Problem> problems) {
    var form = new QuestionPages.Form(question, place, amends, entered);
    return status(new ModelAndView("initiatives/form", Map.of("form", form, "problems", problems)), problems);
  }

  static ModelAndView status(ModelAndView page, List<Problem> problems) {
    if (!problems.isEmpty()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page;
  }

  static Wording wording(Map<String, String> typed) {
    return new Wording(typed.getOrDefault("title", ""), typed.getOrDefault("body", ""));
  }

  static Optional<MemberId> member(Map<String, List<String>> fields) {
    return member(fields.getOrDefault("member", List.of("")).getFirst());
  }

  static Optional<MemberId> member(String text) {
    try {
      return Optional.of(new MemberId(UUID.fromString(text)));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  static String path(Coop coop, int number) {
    return "/c/" + coop.slug() + "/initiatives/" + number;
  }

  static ResponseStatusException gone() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
