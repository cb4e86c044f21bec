package coop.phyle.discussion;

import coop.phyle.identity.Coops;
import coop.phyle.notices.About;
import coop.phyle.notices.Answer;
import coop.phyle.notices.Answerable;
import coop.phyle.shell.PersonId;
import coop.phyle.shell.Problem;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes answers by mail to letters about a thread: they become comments, by the same use case as those of the page. */
@Component
class AnsweringByMail implements Answerable {
  static final String KIND = "thread";
  private final Commenting commenting;
  private final Coops coops;

  AnsweringByMail(Commenting commenting, Coops coops) {
    this.commenting = commenting;
    this.coops = coops;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Answer answered(About about, PersonId by, String text) {
    var coop = coops.byId(about.coop()).orElseThrow();
    return switch (commenting.comment(coop, new ThreadNumber(Integer.parseInt(about.item())), Said.of(by, text))) {
      case Commented.Noted noted -> new Answer.Taken("/c/" + coop.slug() + "/threads/" + noted.thread() + "/comments/" + noted.number());
      case Commented.Gone _ -> new Answer.Refused(List.of(Problem.of("", "discussion.problem.mail-gone")));
      case Commented.Refused refused -> new Answer.Refused(refused.problems());
    };
  }
}
