package coop.phyle.identity;

import static org.springframework.session.FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

import coop.phyle.shell.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * A session remembers a person's id and nothing else: name, language and standing are read afresh each request, and no serialised class
 * ties a session to one version of the program. The id is also the name under which Spring Session finds all sessions of a person.
 */
@Component
class PersonInSession implements SecurityContextRepository {
  private final Accounts accounts;

  PersonInSession(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
    return new Once(request);
  }

  @Override
  @Deprecated
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return loadDeferredContext(holder.getRequest()).get();
  }

  @Override
  public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    var authentication = context.getAuthentication();
    if (authentication != null && authentication.getPrincipal() instanceof SignedIn person) {
      request.getSession().setAttribute(PRINCIPAL_NAME_INDEX_NAME, person.getName());
    } else if (request.getSession(false) != null) {
      request.getSession().removeAttribute(PRINCIPAL_NAME_INDEX_NAME);
    }
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return remembered(request).isPresent();
  }

  private static Optional<PersonId> remembered(HttpServletRequest request) {
    var session = request.getSession(false);
    return session != null && session.getAttribute(PRINCIPAL_NAME_INDEX_NAME) instanceof String id
        ? Optional.of(new PersonId(UUID.fromString(id)))
        : Optional.empty();
  }

  /** Asks the database only when somebody asks who is there: style sheets never do. */
  private final class Once implements DeferredSecurityContext {
    private final HttpServletRequest request;
    private Optional<SecurityContext> loaded = Optional.empty();
    private boolean generated;

    Once(HttpServletRequest request) {
      this.request = request;
    }

    @Override
    public SecurityContext get() {
      if (loaded.isEmpty()) {
        var context = SecurityContextHolder.createEmptyContext();
        remembered(request).flatMap(accounts::signedIn).map(Sessions::authentication).ifPresent(context::setAuthentication);
        generated = context.getAuthentication() == null;
        loaded = Optional.of(context);
      }
      return loaded.get();
    }

    @Override
    public boolean isGenerated() {
      get();
      return generated;
    }
  }
}
