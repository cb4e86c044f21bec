package coop.phyle.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Somebody at a browser without JavaScript: keeps cookies, sends forms with the token of the page they stand on. Each has a network of its own. */
public final class Visitor {
  private static final AtomicInteger NETWORKS = new AtomicInteger();
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final MockMvc server;
  private String network;
  private final Map<String, Cookie> cookies = new LinkedHashMap<>();
  private String language = "en";

  public Visitor(MockMvc server) {
    this.server = server;
    var n = NETWORKS.incrementAndGet();
    this.network = "10.%d.%d.%d".formatted(n >> 16 & 255, n >> 8 & 255, n & 255);
  }

  public Visitor speaking(String tag) {
    language = tag;
    return this;
  }

  /** Under the same network address as somebody else, as in one hall. */
  public Visitor beside(Visitor other) {
    network = other.network;
    return this;
  }

  public MockHttpServletResponse open(String path) throws Exception {
    return send(get(URI.create(path)).accept(MediaType.TEXT_HTML));
  }

  /**
   * Opens a page, fills in a form and sends it.
   *
   * @param fields name, value, name, value…
   */
  public MockHttpServletResponse send(String page, String action, String... fields) throws Exception {
    return post(token(page), action, fields);
  }

  /** Sends a form with a token got before, as two quick clicks do. */
  public MockHttpServletResponse post(String token, String action, String... fields) throws Exception {
    var request = MockMvcRequestBuilders.post(URI.create(action)).accept(MediaType.TEXT_HTML);
    for (var i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return send(request.param("_csrf", token));
  }

  /** The form token of a page. */
  public String token(String page) throws Exception {
    var match = TOKEN.matcher(open(page).getContentAsString());
    assertThat(match.find()).as("a form on " + page).isTrue();
    return match.group(1);
  }

  public MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
    if (!cookies.isEmpty()) {
      request.cookie(cookies.values().toArray(Cookie[]::new));
    }
    request.header("Accept-Language", language).with(sent -> {
      sent.setRemoteAddr(network);
      return sent;
    });
    var response = server.perform(request).andReturn().getResponse();
    for (var cookie : response.getCookies()) {
      if (cookie.getMaxAge() == 0) {
        cookies.remove(cookie.getName());
      } else {
        cookies.put(cookie.getName(), cookie);
      }
    }
    return response;
  }

  public Map<String, Cookie> cookies() {
    return cookies;
  }
}
