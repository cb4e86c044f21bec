package coop.phyle.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Where a request comes from: an IPv4 address, or the /64 a household gets of IPv6. */
final class Network {
  private static final int HOUSEHOLD_BYTES = 8;

  private Network() {}

  static String of(HttpServletRequest request) {
    try {
      // Always an address, never a name, so nothing is looked up.
      var address = InetAddress.getByName(request.getRemoteAddr());
      return address instanceof Inet6Address
          ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), HOUSEHOLD_BYTES))
          : address.getHostAddress();
    } catch (UnknownHostException e) {
      return request.getRemoteAddr();
    }
  }
}
