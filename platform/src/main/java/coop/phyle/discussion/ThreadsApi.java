package coop.phyle.discussion;

import coop.phyle.documents.FileSent;
import coop.phyle.shell.Coop;
import coop.phyle.shell.Gives;
import coop.phyle.shell.May;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Threads for programs: lists, tasks, search, and beginning one. */
@RestController
@RequestMapping("/api/v1/c/{coop}/threads")
class ThreadsApi {
  private final ListingThreads listing;
  private final ListingTasks tasks;
  private final StartingThreads starting;
  private final Searching searching;
  private final TakingPart taking;
  private final Answering answering;

  ThreadsApi(ListingThreads listing, ListingTasks tasks, StartingThreads starting, Searching searching, TakingPart taking, Answering answering) {
    this.listing = listing;
    this.tasks = tasks;
    this.starting = starting;
    this.searching = searching;
    this.taking = taking;
    this.answering = answering;
  }

  @May(Who.SIGNED_IN)
  @GetMapping
  ThreadJson.Lines list(
      Coop coop, Viewer viewer, @RequestParam(defaultValue = "0") int circle, @RequestParam(defaultValue = "") String tag,
      @RequestParam(defaultValue = "") String from) {
    var board = listing.board(coop.id(), viewer.self(), new ThreadLists.Filter(Routes.circle(circle), tag), from).orElseThrow(Routes::gone);
    var pinned = board.pinned().stream().map(row -> ThreadJson.Line.of(row, true));
    return new ThreadJson.Lines(Stream.concat(pinned, board.rows().stream().map(row -> ThreadJson.Line.of(row, false))).toList(), board.next().orElse(null));
  }

  @May(Who.SIGNED_IN)
  @Gives(value = ThreadJson.Place.class, status = 201)
  @PostMapping
  ResponseEntity<?> start(Coop coop, Viewer viewer, @RequestBody ThreadJson.Wanted wanted) {
    var files = FileSent.read(wanted.files());
    if (files.isEmpty()) {
      return answering.fault("files", "discussion.problem.file");
    }
    var tags = new TreeSet<>(Objects.requireNonNullElse(wanted.tags(), List.of()));
    var circle = Routes.circle(Objects.requireNonNullElse(wanted.circle(), 0));
    var thread =
        new NewThread(
            viewer.self(), circle, Objects.requireNonNullElse(wanted.title(), ""), Objects.requireNonNullElse(wanted.body(), ""), NewThread.tags(String.join(",", tags)), files.get());
    return answering.made(coop, starting.start(coop, thread));
  }

  @May(Who.SIGNED_IN)
  @GetMapping("/search")
  ThreadJson.Hits search(Coop coop, Viewer viewer, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String from) {
    var search = searching.find(coop.id(), viewer.self(), q, from).orElseThrow(Routes::gone);
    var hits = search.found().stream().map(f -> new ThreadJson.Hit(f.title(), "/c/" + coop.slug() + f.path(), snippet(f), f.at())).toList();
    return new ThreadJson.Hits(hits, search.next().orElse(null));
  }

  private static String snippet(ThreadPages.Hit found) {
    return found.snippet().stream().map(ThreadPages.Run::text).collect(Collectors.joining());
  }

  @May(Who.SIGNED_IN)
  @GetMapping("/tasks")
  List<ThreadJson.OpenTask> tasks(Coop coop, Viewer viewer) {
    return tasks.open(coop.id(), viewer.self()).orElseThrow(Routes::gone).stream()
        .map(t -> new ThreadJson.OpenTask(ThreadJson.Task.of(t.todo()), t.thread(), t.comment(), t.title(), t.mine()))
        .toList();
  }

  @May(Who.SIGNED_IN)
  @Gives(status = 204)
  @PostMapping("/tasks/{task}/turns")
  ResponseEntity<?> tick(Coop coop, Viewer viewer, @PathVariable UUID task, @RequestBody ThreadJson.Done sent) {
    return answering.done(taking.tick(coop.id(), task, viewer.self(), sent.done()).isPresent());
  }

  @May(Who.SIGNED_IN)
  @Gives(status = 204)
  @PostMapping("/volume")
  ResponseEntity<?> tune(Coop coop, Viewer viewer, @RequestBody ThreadJson.Tuned sent) {
    var volume = sent.read();
    if (volume.isEmpty()) {
      return answering.fault("volume", "discussion.problem.volume");
    }
    taking.tuneAll(coop.id(), viewer.self(), volume.get());
    return answering.done(true);
  }
}
