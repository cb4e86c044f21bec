package coop.phyle.discussion;

import coop.phyle.circles.Circles;
import coop.phyle.shell.Coop;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins threads: in the whole co-op every member may, in a circle those who sit in it. */
@Service
@Transactional
public class StartingThreads {
  private static final CommentNumber OPENING = new CommentNumber(0);
  private final Circles circles;
  private final Heads heads;
  private final Posts posts;
  private final Writing writing;
  private final Tags tags;
  private final Attachments attachments;
  private final Volumes volumes;
  private final DiscussionNotices notices;

  StartingThreads(Circles circles, Heads heads, Posts posts, Writing writing, Tags tags, Attachments attachments, Volumes volumes, DiscussionNotices notices) {
    this.circles = circles;
    this.heads = heads;
    this.posts = posts;
    this.writing = writing;
    this.tags = tags;
    this.attachments = attachments;
    this.volumes = volumes;
    this.notices = notices;
  }

  public Commented start(Coop coop, NewThread wanted) {
    if (!Discussion.takesPart(circles.reach(coop.id(), wanted.by()), wanted.circle())) {
      return new Commented.Gone();
    }
    var problems = wanted.problems();
    if (!problems.isEmpty()) {
      return new Commented.Refused(problems);
    }
    var number = heads.start(coop.id(), wanted.circle(), wanted.by());
    var post = posts.put(coop.id(), number, OPENING, Optional.empty(), wanted.by());
    writing.write(coop.id(), new Writing.Version(post, 1, wanted.circle(), Optional.of(wanted.title()), wanted.body()), wanted.by());
    tags.keep(coop.id(), number, wanted.tags());
    attachments.add(coop.id(), post, wanted.files());
    volumes.read(coop.id(), wanted.by(), number, OPENING);
    notices.started(coop, heads.find(coop.id(), number).orElseThrow(), wanted.body());
    return new Commented.Noted(number, OPENING);
  }
}
