package coop.phyle.discussion;

import coop.phyle.shell.Coop;
import coop.phyle.shell.Gives;
import coop.phyle.shell.May;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One thread for programs: reading it and all that is done with it as a whole. */
@RestController
@RequestMapping("/api/v1" + Routes.THREAD)
class ThreadApi {
  private final ReadingThreads reading;
  private final Steering steering;
  private final Forking forking;
  private final Hanging hanging;
  private final TakingPart taking;
  private final Answering answering;

  ThreadApi(ReadingThreads reading, Steering steering, Forking forking, Hanging hanging, TakingPart taking, Answering answering) {
    this.reading = reading;
    this.steering = steering;
    this.forking = forking;
    this.hanging = hanging;
    this.taking = taking;
    this.answering = answering;
  }

  /** @param after the comment behind which the page begins; absent for the first unread one */
  @May(Who.SIGNED_IN)
  @GetMapping
  ThreadJson.Whole show(Coop coop, Viewer viewer, @PathVariable int number, @RequestParam(required = false) @Nullable Integer after) {
    return ThreadJson.Whole.of(reading.show(coop.id(), new ThreadNumber(number), viewer, Optional.ofNullable(after), 0).orElseThrow(Routes::gone));
  }

  @May(Who.SIGNED_IN)
  @Gives(status = 204)
  @PostMapping("/position")
  ResponseEntity<?> read(Coop coop, Viewer viewer, @PathVariable int number, @RequestBody ThreadJson.Position sent) {
    return answering.done(taking.read(coop.id(), new ThreadNumber(number), viewer.self(), new CommentNumber(Math.max(0, sent.comment()))));
  }

  @May(Who.SIGNED_IN)
  @Gives(status = 204)
  @PostMapping("/volume")
  ResponseEntity<?> tune(Coop coop, Viewer viewer, @PathVariable int number, @RequestBody ThreadJson.Tuned sent) {
    if (sent.volume() != null && sent.read().isEmpty()) {
      return answering.fault("volume", "discussion.problem.volume");
    }
    return answering.done(taking.tune(coop.id(), new ThreadNumber(number), viewer.self(), sent.read()));
  }

  @May(Who.SIGNED_IN)
  @Gives(status = 204)
  @PostMapping("/closure")
  ResponseEntity<?> close(Coop coop, Viewer viewer, @PathVariable int number, @RequestBody ThreadJson.Closed sent) {
    return answering.done(steering.close(coop.id(), new ThreadNumber(number), viewer, sent.closed()));
  }

  @May(Who.SIGNED_IN)
  @Gives(status = 204)
  @PostMapping("/pin")
  ResponseEntity<?> pin(Coop coop, Viewer viewer, @PathVariable int number, @RequestBody ThreadJson.Pinned sent) {
    return answering.done(steering.pin(coop.id(), new ThreadNumber(number), viewer, sent.pinned()));
  }

  @May(Who.SIGNED_IN)
  @Gives(status = 204)
  @PostMapping("/circle")
  ResponseEntity<?> move(Coop coop, Viewer viewer, @PathVariable int number, @RequestBody ThreadJson.Moved sent) {
    return answering.done(steering.move(coop.id(), new ThreadNumber(number), viewer, Routes.circle(Objects.requireNonNullElse(sent.circle(), 0))));
  }

  @May(Who.SIGNED_IN)
  @Gives(status = 204)
  @PostMapping("/tags")
  ResponseEntity<?> tag(Coop coop, Viewer viewer, @PathVariable int number, @RequestBody ThreadJson.Tagged sent) {
    var tags = NewThread.tags(String.join(",", Objects.requireNonNullElse(sent.tags(), List.of())));
    return answering.done(steering.tag(coop.id(), new ThreadNumber(number), viewer, tags));
  }

  /** Hangs what stands at an address inside the co-op, such as {@code /decisions/7}, on the thread; or takes it off. */
  @May(Who.SIGNED_IN)
  @Gives(status = 204)
  @PostMapping("/cards")
  ResponseEntity<?> hang(Coop coop, Viewer viewer, @PathVariable int number, @RequestBody ThreadJson.Hung sent) {
    var thread = new ThreadNumber(number);
    var address = Objects.requireNonNullElse(sent.address(), "");
    return answering.done(
        Boolean.FALSE.equals(sent.on()) ? hanging.takeDown(coop, thread, viewer.self(), address) : hanging.hang(coop, thread, viewer.self(), address));
  }

  @May(Who.SIGNED_IN)
  @Gives(value = ThreadJson.Place.class, status = 201)
  @PostMapping("/fork")
  ResponseEntity<?> fork(Coop coop, Viewer viewer, @PathVariable int number, @RequestBody ThreadJson.Forked sent) {
    var chosen = Objects.requireNonNullElse(sent.comments(), List.<Integer>of()).stream().filter(comment -> comment > 0).map(CommentNumber::new).toList();
    return answering.made(coop, forking.fork(coop, new ThreadNumber(number), viewer, Objects.requireNonNullElse(sent.title(), ""), chosen));
  }
}
