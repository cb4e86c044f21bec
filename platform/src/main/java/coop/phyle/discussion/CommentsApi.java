package coop.phyle.discussion;

import coop.phyle.documents.FileSent;
import coop.phyle.shell.Coop;
import coop.phyle.shell.Gives;
import coop.phyle.shell.May;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Texts for programs: saying something, wording it anew, its versions, reactions. */
@RestController
@RequestMapping("/api/v1" + Routes.THREAD + "/comments")
class CommentsApi {
  private final Commenting commenting;
  private final Rewording rewording;
  private final ReadingVersions versions;
  private final TakingPart taking;
  private final Answering answering;

  CommentsApi(Commenting commenting, Rewording rewording, ReadingVersions versions, TakingPart taking, Answering answering) {
    this.commenting = commenting;
    this.rewording = rewording;
    this.versions = versions;
    this.taking = taking;
    this.answering = answering;
  }

  @May(Who.SIGNED_IN)
  @Gives(value = ThreadJson.Place.class, status = 201)
  @PostMapping
  ResponseEntity<?> comment(Coop coop, Viewer viewer, @PathVariable int number, @RequestBody ThreadJson.Sent sent) {
    var files = FileSent.read(sent.files());
    if (files.isEmpty()) {
      return answering.fault("files", "discussion.problem.file");
    }
    var answers = Optional.ofNullable(sent.answers()).filter(answered -> answered > 0).map(CommentNumber::new);
    var said = new Said(viewer.self(), Objects.requireNonNullElse(sent.body(), ""), answers, files.get());
    return answering.made(coop, commenting.comment(coop, new ThreadNumber(number), said));
  }

  /** A new version of a text; 0 is the one that opens the thread. */
  @May(Who.SIGNED_IN)
  @Gives(status = 204)
  @PostMapping("/{comment:[0-9]{1,9}}/wording")
  ResponseEntity<?> reword(Coop coop, Viewer viewer, @PathVariable int number, @PathVariable int comment, @RequestBody ThreadJson.Reworded sent) {
    var title = Objects.requireNonNullElse(sent.title(), "");
    var body = Objects.requireNonNullElse(sent.body(), "");
    return answering.done(rewording.reword(coop, new ThreadNumber(number), new CommentNumber(comment), viewer.self(), title, body));
  }

  @May(Who.SIGNED_IN)
  @GetMapping("/{comment:[0-9]{1,9}}/versions")
  List<ThreadJson.Version> versions(Coop coop, Viewer viewer, @PathVariable int number, @PathVariable int comment) {
    var history = versions.history(coop.id(), new ThreadNumber(number), new CommentNumber(comment), viewer).orElseThrow(Routes::gone);
    return history.versions().stream()
        .map(v -> new ThreadJson.Version(v.number(), v.author(), v.at(), v.runs().stream().map(r -> new ThreadJson.Run(ThreadJson.word(r.mark()), r.text())).toList()))
        .toList();
  }

  @May(Who.SIGNED_IN)
  @Gives(status = 204)
  @PostMapping("/{comment:[0-9]{1,9}}/withdrawal")
  ResponseEntity<?> withdraw(Coop coop, Viewer viewer, @PathVariable int number, @PathVariable int comment) {
    return answering.done(rewording.withdraw(coop.id(), new ThreadNumber(number), new CommentNumber(comment), viewer));
  }

  /** Gives a reaction (agree, thanks, glad, unsure), or takes it back. */
  @May(Who.SIGNED_IN)
  @Gives(status = 204)
  @PostMapping("/{comment:[0-9]{1,9}}/reactions/{reaction:[a-z]{1,9}}")
  ResponseEntity<?> react(Coop coop, Viewer viewer, @PathVariable int number, @PathVariable int comment, @PathVariable String reaction) {
    var known = Reaction.read(reaction);
    return known.isEmpty()
        ? answering.fault("reaction", "discussion.problem.reaction")
        : answering.done(taking.react(coop.id(), new ThreadNumber(number), new CommentNumber(comment), viewer.self(), known.get()));
  }
}
