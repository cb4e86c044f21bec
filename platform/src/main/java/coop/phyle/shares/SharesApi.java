package coop.phyle.shares;

import coop.phyle.shell.Coop;
import coop.phyle.shell.Gives;
import coop.phyle.shell.Ids;
import coop.phyle.shell.May;
import coop.phyle.shell.Problem;
import coop.phyle.shell.Problems;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The viewer's own subscriptions, for programs. */
@RestController
class SharesApi {
  private final Subscribing subscribing;
  private final Cancelling cancelling;
  private final ReadingHoldings reading;
  private final Problems problems;

  SharesApi(Subscribing subscribing, Cancelling cancelling, ReadingHoldings reading, Problems problems) {
    this.subscribing = subscribing;
    this.cancelling = cancelling;
    this.reading = reading;
    this.problems = problems;
  }

  /**
   * A subscription.
   *
   * @param amount decimal text
   * @param reference ISO 11649, for the transfer
   */
  record SubscriptionBody(
      UUID id, int shares, String amount, String currency, String state, String expiresOn, String reference, String received, @Nullable String iban) {
    static SubscriptionBody of(SharePages.Subscribed s) {
      var subscription = s.subscription();
      return new SubscriptionBody(
          subscription.id().value(),
          subscription.shares(),
          subscription.amount().decimal(),
          subscription.amount().currency().code(),
          subscription.state().name(),
          subscription.expiresOn().toString(),
          s.how().reference().value(),
          s.how().received().decimal(),
          s.how().iban().map(Object::toString).orElse(null));
    }
  }

  /** What to subscribe to; a member number only for people who act for several. */
  record Wanted(int shares, boolean acknowledged, @Nullable Integer member) {}

  @May(Who.MEMBER)
  @GetMapping("/api/v1/c/{coop}/share-subscriptions")
  List<SubscriptionBody> list(Coop coop, Viewer viewer) {
    return reading.own(coop.id(), viewer.self()).stream()
        .flatMap(a -> a.subscriptions().stream())
        .flatMap(s -> reading.subscribed(coop.id(), viewer.self(), s.id()).stream())
        .map(SubscriptionBody::of)
        .toList();
  }

  /** The header Idempotency-Key, a UUID, becomes the subscription's id: sent twice, it subscribes once. */
  @May(Who.MEMBER)
  @Gives(value = SubscriptionBody.class, status = 201)
  @PostMapping("/api/v1/c/{coop}/share-subscriptions")
  ResponseEntity<?> subscribe(
      Coop coop, Viewer viewer, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable UUID key, @RequestBody Wanted wanted) {
    var id = new SubscriptionId(Objects.requireNonNullElseGet(key, Ids::next));
    var wish = new Subscribing.Wish(id, Optional.ofNullable(wanted.member()), Integer.toString(wanted.shares()), wanted.acknowledged());
    return switch (subscribing.subscribe(coop, viewer.self(), wish)) {
      case Subscribing.Outcome.Subscribed done -> ResponseEntity.status(HttpStatus.CREATED)
          .body(SubscriptionBody.of(reading.subscribed(coop.id(), viewer.self(), done.subscription().id()).orElseThrow()));
      case Subscribing.Outcome.NotAMember nobody -> problems.response(HttpStatus.NOT_FOUND, List.of(Problem.of("member", "shares.problem.not-yours")));
      case Subscribing.Outcome.Refused refused -> problems.response(refused.problems());
    };
  }

  /** Takes one's own subscription back while it is pending. */
  @May(Who.MEMBER)
  @Gives(status = 204)
  @PostMapping("/api/v1/c/{coop}/share-subscriptions/{id}/cancellation")
  ResponseEntity<?> cancel(Coop coop, Viewer viewer, @PathVariable UUID id) {
    return switch (cancelling.cancel(coop.id(), viewer.self(), new SubscriptionId(id))) {
      case CANCELLED -> ResponseEntity.noContent().build();
      case NO_LONGER_PENDING -> problems.response(HttpStatus.CONFLICT, List.of(Problem.of("", "shares.problem.not-pending")));
      case NOT_YOURS -> problems.response(HttpStatus.NOT_FOUND, List.of(Problem.of("", "shares.problem.no-subscription")));
    };
  }
}
