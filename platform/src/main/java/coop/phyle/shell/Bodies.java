package coop.phyle.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.server.ResponseStatusException;

/** What programs send is read whole, so it ends somewhere: Tomcat bounds forms and files only. */
class Bodies extends OncePerRequestFilter {
  /** In bytes: three papers of a meeting at their largest, in Base64. */
  static final long LARGEST = 20L << 20;

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith("/api/");
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
    var length = request.getContentLengthLong();
    if (length > LARGEST) {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      return;
    }
    chain.doFilter(length < 0 ? new Unmeasured(request) : request, response);
  }

  /** Sent in pieces: how long it is shows while it is read. */
  private static final class Unmeasured extends HttpServletRequestWrapper {
    Unmeasured(HttpServletRequest request) {
      super(request);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new Counted(super.getInputStream());
    }
  }

  private static final class Counted extends ServletInputStream {
    private final ServletInputStream in;
    private long read;

    Counted(ServletInputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      var one = in.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
      var some = in.read(bytes, from, most);
      count(some);
      return some;
    }

    private void count(int some) {
      read += Math.max(0, some);
      if (read > LARGEST) {
        throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
      }
    }

    @Override
    public boolean isFinished() {
      return in.isFinished();
    }

    @Override
    public boolean isReady() {
      return in.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      in.setReadListener(listener);
    }
  }
}
