package coop.phyle.discussion;

import coop.phyle.shell.Coop;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds a comment to a thread: the one entrance for page, program and mail. */
@Service
@Transactional
public class Commenting {
  private final Discussion discussion;
  private final Heads heads;
  private final Posts posts;
  private final Writing writing;
  private final Attachments attachments;
  private final Volumes volumes;
  private final DiscussionNotices notices;

  Commenting(Discussion discussion, Heads heads, Posts posts, Writing writing, Attachments attachments, Volumes volumes, DiscussionNotices notices) {
    this.discussion = discussion;
    this.heads = heads;
    this.posts = posts;
    this.writing = writing;
    this.attachments = attachments;
    this.volumes = volumes;
    this.notices = notices;
  }

  public Commented comment(Coop coop, ThreadNumber thread, Said said) {
    var access = discussion.lock(coop.id(), thread, said.by());
    if (access.isEmpty() || !access.get().takesPart()) {
      return new Commented.Gone();
    }
    if (!access.get().writes()) {
      return Commented.refused("", "discussion.problem.closed");
    }
    var problems = said.problems();
    if (!problems.isEmpty()) {
      return new Commented.Refused(problems);
    }
    var parent = said.answers().filter(number -> number.value() > 0).flatMap(number -> posts.find(coop.id(), thread, number));
    if (parent.isEmpty() && said.answers().filter(number -> number.value() > 0).isPresent()) {
      return Commented.refused("answers", "discussion.problem.answers");
    }
    return add(coop, access.get().head(), said, parent);
  }

  private Commented add(Coop coop, Head head, Said said, Optional<Text> parent) {
    var number = new CommentNumber(heads.countOn(coop.id(), head.number(), 1));
    var post = posts.put(coop.id(), head.number(), number, parent.map(Text::id), said.by());
    var named = writing.write(coop.id(), new Writing.Version(post, 1, head.circle(), Optional.empty(), said.body()), said.by());
    attachments.add(coop.id(), post, said.files());
    volumes.readOn(coop.id(), said.by(), head.number(), number);
    notices.said(coop, head, number, said.by(), named, said.body());
    return new Commented.Noted(head.number(), number);
  }
}
