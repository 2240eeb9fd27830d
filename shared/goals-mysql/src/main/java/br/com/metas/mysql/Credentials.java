package br.com.metas.mysql;

/**
 * Who logs in to MySQL. Its text never shows the password.
 *
 * @param username the user
 * @param password its password, perhaps empty
 */
public record Credentials(String username, String password) {
  @Override
  public String toString() {
    return "credentials of " + username;
  }
}
