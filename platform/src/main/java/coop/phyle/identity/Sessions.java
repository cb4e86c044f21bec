package coop.phyle.identity;

import coop.phyle.shell.Language;
import coop.phyle.shell.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Begins and ends what a browser is signed in as. */
@Component
class Sessions {
  private final Accounts accounts;
  private final PersonInSession contexts;
  private final SessionAuthenticationStrategy fresh;
  private final FindByIndexNameSessionRepository<? extends Session> sessions;

  Sessions(
      Accounts accounts,
      PersonInSession contexts,
      SessionAuthenticationStrategy fresh,
      FindByIndexNameSessionRepository<? extends Session> sessions) {
    this.accounts = accounts;
    this.contexts = contexts;
    this.fresh = fresh;
    this.sessions = sessions;
  }

  static Authentication authentication(SignedIn person) {
    return UsernamePasswordAuthenticationToken.authenticated(person, null, AuthorityUtils.NO_AUTHORITIES);
  }

  /** From here on this browser acts for the person, under a new session id and a new form token, in their language. */
  void begin(PersonId person, HttpServletRequest request, HttpServletResponse response) {
    var signedIn = accounts.signedIn(person).orElseThrow();
    var authentication = authentication(signedIn);
    fresh.onAuthentication(authentication, request, response);
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(authentication);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    response.addHeader(HttpHeaders.SET_COOKIE, Language.cookie(signedIn.locale(), request.isSecure()).toString());
  }

  /** Signs the person out on every browser but, if {@code request} has a session, this one. */
  void endOthers(PersonId person, HttpServletRequest request) {
    var here = request.getSession(false);
    sessions.findByPrincipalName(person.toString()).keySet().stream()
        .filter(id -> here == null || !id.equals(here.getId()))
        .forEach(sessions::deleteById);
  }
}
