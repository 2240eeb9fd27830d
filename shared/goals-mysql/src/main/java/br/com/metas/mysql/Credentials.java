package br.com.metas.mysql;

/**
 * A MySQL login. {@code toString} never shows the password.
 *
 * @param username the user
 * @param password its password; may be empty
 */
public record Credentials(String username, String password) {
  @Override
  public String toString() {
    return "credentials of " + username;
  }
}
