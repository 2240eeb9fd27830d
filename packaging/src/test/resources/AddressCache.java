/** Prints how many seconds this JVM caches a host's address. */
class AddressCache {
  public static void main(String[] arguments) {
    System.out.println(sun.net.InetAddressCachePolicy.get());
  }
}
