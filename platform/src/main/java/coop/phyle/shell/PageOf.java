package coop.phyle.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.WebUtils;

/** Works out, once a request, who is looking at what. */
@Component
class PageOf {
  private static final String VIEWER = Viewer.class.getName();
  private final MessageSource messages;
  private final Standings standings;
  private final List<Corner> corners;
  private final Site site;
  private final Clock clock;

  PageOf(MessageSource messages, Standings standings, ObjectProvider<Corner> corners, Site site, Clock clock) {
    this.messages = messages;
    this.standings = standings;
    this.corners = corners.stream().sorted(Comparator.comparing(Corner::room).thenComparing(Corner::place)).toList();
    this.site = site;
    this.clock = clock;
  }

  Page request(HttpServletRequest request) {
    var csrf = Optional.ofNullable((CsrfToken) request.getAttribute(CsrfToken.class.getName()));
    var zone = zone(request);
    var today = LocalDate.ofInstant(clock.instant(), zone);
    return new Page(messages, RequestContextUtils.getLocale(request), zone, today, viewer(request), coop(request), path(request), csrf, site, corners);
  }

  static Optional<Coop> coop(HttpServletRequest request) {
    return Optional.ofNullable((Coop) request.getAttribute(TenancyFilter.COOP));
  }

  Viewer viewer(HttpServletRequest request) {
    if (request.getAttribute(VIEWER) instanceof Viewer known) {
      return known;
    }
    var viewer = see(coop(request));
    request.setAttribute(VIEWER, viewer);
    return viewer;
  }

  private Viewer see(Optional<Coop> coop) {
    var standing = EnumSet.of(Who.EVERYONE);
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null || !(authentication.getPrincipal() instanceof SignedInPerson person)) {
      return new Viewer(Optional.empty(), "", standing);
    }
    standing.add(Who.SIGNED_IN);
    if (person.operator()) {
      standing.add(Who.OPERATOR);
    }
    coop.ifPresent(c -> standing.addAll(standings.of(c.id(), person.personId())));
    return new Viewer(Optional.of(person.personId()), person.displayName(), standing);
  }

  private ZoneId zone(HttpServletRequest request) {
    Cookie cookie = WebUtils.getCookie(request, "zone");
    if (cookie == null) {
      return site.zone();
    }
    try {
      return ZoneId.of(cookie.getValue().replace("%2F", "/"));
    } catch (DateTimeException e) {
      return site.zone();
    }
  }

  private static String path(HttpServletRequest request) {
    var query = request.getQueryString();
    return request.getRequestURI() + (query == null ? "" : "?" + query);
  }
}
