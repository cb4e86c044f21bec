package coop.phyle.shares;

import coop.phyle.shell.Coop;
import coop.phyle.shell.Ids;
import coop.phyle.shell.May;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** A member's own shares. */
@Controller
class SharesController {
  private final Subscribing subscribing;
  private final Cancelling cancelling;
  private final ReadingHoldings reading;

  SharesController(Subscribing subscribing, Cancelling cancelling, ReadingHoldings reading) {
    this.subscribing = subscribing;
    this.cancelling = cancelling;
    this.reading = reading;
  }

  @May(Who.MEMBER)
  @GetMapping("/c/{coop}/shares")
  ModelAndView mine(Coop coop, Viewer viewer) {
    return new ModelAndView("shares/mine", "mine", new SharePages.Mine(reading.own(coop.id(), viewer.self()), reading.terms(coop.id())));
  }

  @May(Who.MEMBER)
  @GetMapping("/c/{coop}/shares/subscriptions/new")
  ModelAndView blank(Coop coop, Viewer viewer) {
    return form(coop, viewer, new Typed(Ids.next(), "", "", false), List.of());
  }

  @May(Who.MEMBER)
  @PostMapping("/c/{coop}/shares/subscriptions")
  ModelAndView subscribe(
      Coop coop,
      Viewer viewer,
      @RequestParam UUID id,
      @RequestParam(defaultValue = "") String member,
      @RequestParam(defaultValue = "") String shares,
      @RequestParam(defaultValue = "false") boolean acknowledged) {
    var number = member.matches("[0-9]{1,9}") ? Optional.of(Integer.valueOf(member)) : Optional.<Integer>empty();
    var wish = new Subscribing.Wish(new SubscriptionId(id), number, shares, acknowledged);
    return switch (subscribing.subscribe(coop, viewer.self(), wish)) {
      case Subscribing.Outcome.Subscribed done -> redirect(coop, "/subscriptions/" + done.subscription().id());
      case Subscribing.Outcome.NotAMember nobody -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
      case Subscribing.Outcome.Refused refused -> form(coop, viewer, new Typed(id, member, shares, acknowledged), refused.problems());
    };
  }

  @May(Who.MEMBER)
  @GetMapping("/c/{coop}/shares/subscriptions/{id}")
  ModelAndView show(Coop coop, Viewer viewer, @PathVariable UUID id) {
    var found = reading.subscribed(coop.id(), viewer.self(), new SubscriptionId(id));
    return new ModelAndView("shares/subscription", "subscribed", found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
  }

  /** What is no longer pending shows itself on the page that follows. */
  @May(Who.MEMBER)
  @PostMapping("/c/{coop}/shares/subscriptions/{id}/cancellation")
  ModelAndView cancel(Coop coop, Viewer viewer, @PathVariable UUID id) {
    return switch (cancelling.cancel(coop.id(), viewer.self(), new SubscriptionId(id))) {
      case CANCELLED, NO_LONGER_PENDING -> redirect(coop, "/subscriptions/" + id);
      case NOT_YOURS -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }

  @May({Who.SECRETARY, Who.TREASURER})
  @GetMapping("/c/{coop}/shares/register")
  ModelAndView register(Coop coop) {
    return new ModelAndView("shares/register", "lines", reading.register(coop.id()));
  }

  private record Typed(UUID id, String member, String shares, boolean acknowledged) {}

  private ModelAndView form(Coop coop, Viewer viewer, Typed typed, List<Problem> problems) {
    var form = new SharePages.Form(
        typed.id.toString(), reading.own(coop.id(), viewer.self()), reading.terms(coop.id()), typed.member, typed.shares, typed.acknowledged);
    var view = new ModelAndView("shares/form", Map.of("form", form, "problems", problems));
    view.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return view;
  }

  private static ModelAndView redirect(Coop coop, String rest) {
    return new ModelAndView("redirect:/c/" + coop.slug() + "/shares" + rest);
  }
}
