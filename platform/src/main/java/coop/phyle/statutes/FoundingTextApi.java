package coop.phyle.statutes;

import coop.phyle.shell.Gives;
import coop.phyle.shell.May;
import coop.phyle.shell.Page;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The draft statutes for programs: the text, what founders say about it, and the registration pack. */
@RestController
@RequestMapping("/api/v1/foundings/{id}")
class FoundingTextApi {
  private final ReadingFoundings reading;
  private final Commenting commenting;
  private final Draftworks works;
  private final Papers papers;

  FoundingTextApi(ReadingFoundings reading, Commenting commenting, Draftworks works, Papers papers) {
    this.reading = reading;
    this.commenting = commenting;
    this.works = works;
    this.papers = papers;
  }

  record RemarkJson(String on, String by, String body, Instant at) {}

  /** @param sha256 what a ballot on this very text names */
  record TextJson(int revision, String sha256, List<AskedJson.ArticleJson> articles, List<RemarkJson> comments) {}

  /** @param on key of a clause */
  record CommentJson(@Nullable String on, @Nullable String body) {}

  @May(Who.SIGNED_IN)
  @GetMapping("/text")
  @Transactional(readOnly = true)
  TextJson text(@PathVariable UUID id, Page page) {
    var draft = reading.draft(new FoundingId(id), page);
    var work = works.of(draft, page.locale());
    var remarks = work.remarks().stream().map(r -> new RemarkJson(r.clause(), r.by(), r.body(), r.at())).toList();
    return new TextJson(draft.revision(), draft.hash(), AskedJson.articles(work.articles()), remarks);
  }

  @May(Who.SIGNED_IN)
  @Gives(value = TextJson.class, status = 201)
  @PostMapping("/text/comments")
  @Transactional
  ResponseEntity<?> comment(@PathVariable UUID id, @RequestBody CommentJson body, Viewer viewer, Page page) {
    var draft = reading.draft(new FoundingId(id), page);
    var on = Objects.requireNonNullElse(body.on(), "");
    var faults = commenting.say(draft, viewer.self(), on, Objects.requireNonNullElse(body.body(), ""), page.locale());
    return faults.isEmpty() ? ResponseEntity.created(URI.create("/api/v1/foundings/" + draft.id() + "/text")).body(text(id, page)) : reading.refused(faults);
  }

  /** Founders, signatories, officers and the statutes as they stand, on paper. */
  @May(Who.SIGNED_IN)
  @GetMapping(path = "/registration.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
  @Transactional(readOnly = true)
  ResponseEntity<byte[]> registration(@PathVariable UUID id, Page page) {
    var draft = reading.draft(new FoundingId(id), page);
    return papers.pack(draft, draft.rules(), page);
  }
}
