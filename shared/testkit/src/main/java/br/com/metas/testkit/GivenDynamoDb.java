package br.com.metas.testkit;

import java.net.URI;

/** A running server; closing this object does not stop it. */
record GivenDynamoDb(URI endpoint) implements DynamoDbServer {
  @Override
  public void close() {}
}
