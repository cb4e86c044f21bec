package coop.phyle.polls;

import coop.phyle.kernel.ballots.count.Method;
import coop.phyle.voting.Box;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Objections in a poll for consent, and how many of them no longer stand. */
@Component
class Objections {
  private final Voices voices;
  private final Box box;

  Objections(Voices voices, Box box) {
    this.voices = voices;
    this.box = box;
  }

  /** What ballots that object say; nothing in polls of another kind. */
  static Set<String> texts(Poll poll) {
    return poll.asked().rule().isPresent() && poll.asked().rule().get().method() instanceof Method.Consent(var objecting)
        ? objecting.stream().map(String::valueOf).collect(Collectors.toSet())
        : Set.of();
  }

  /** Whether a member's ballot objects now. */
  boolean standsBy(Poll poll, int member) {
    return by(poll).contains((long) member);
  }

  /** Objections in the box on which the last ruling since they were made is that they do not stand. */
  long settled(Poll poll) {
    if (texts(poll).isEmpty()) {
      return 0;
    }
    var objecting = by(poll);
    return voices.of(poll.coop(), poll.number()).stream()
        .filter(voice -> voice.ruling().filter(Voices.Ruling::settles).isPresent() && objecting.contains((long) voice.member()))
        .count();
  }

  private Set<Long> by(Poll poll) {
    var texts = texts(poll);
    return texts.isEmpty()
        ? Set.of()
        : box.ballots(poll.coop(), poll.number(), false).stream()
            .filter(counted -> texts.contains(counted.ballot().said()))
            .map(counted -> counted.member().orElse(0))
            .collect(Collectors.toSet());
  }
}
