package coop.phyle.membership;

import coop.phyle.shell.CoopId;
import coop.phyle.shell.Viewer;
import coop.phyle.shell.Who;
import coop.phyle.statutes.Statutes;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows requests to join: to the applicant, and to members, who are to live with the answer. */
@Service
@Transactional(readOnly = true)
class ReadingRequests {
  private final Requests requests;
  private final AnsweringRequests answering;
  private final Statutes statutes;

  ReadingRequests(Requests requests, AnsweringRequests answering, Statutes statutes) {
    this.requests = requests;
    this.answering = answering;
    this.statutes = statutes;
  }

  RequestViews.Listing list(CoopId coop) {
    return new RequestViews.Listing(requests.waiting(coop), requests.answered(coop), statutes.inForce(coop).rules());
  }

  /** The applicant and the secretary see the address; other members see who asks and for which class; nobody else sees anything. */
  Optional<RequestViews.Single> one(CoopId coop, RequestId id, Viewer viewer) {
    return requests
        .find(coop, id)
        .filter(r -> viewer.is(Who.MEMBER) || viewer.is(Who.SECRETARY) || r.person().equals(viewer.self()))
        .map(r -> single(coop, r, viewer));
  }

  private RequestViews.Single single(CoopId coop, Request request, Viewer viewer) {
    var own = request.person().equals(viewer.self());
    return new RequestViews.Single(
        request,
        statutes.inForce(coop).rules(),
        answering.standing(coop, request.id()),
        own,
        viewer.is(Who.MEMBER),
        viewer.is(Who.DIRECTOR) && !answering.hasSpoken(coop, request.id(), viewer.self()),
        viewer.is(Who.SECRETARY),
        own || viewer.is(Who.SECRETARY));
  }
}
