package br.com.metas.packaging.template;

import static br.com.metas.packaging.template.Template.target;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** Rules for the page's hosting. */
final class PageRules {
  private static final String CACHING_DISABLED = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";
  private static final String ALL_VIEWER_EXCEPT_HOST = "b689b0a8-53d0-40ab-baf2-68738e2966ac";

  static final List<Rule> RULES =
      List.of(
          new Rule("a domain name of the page needs TLS 1.2 or newer", PageRules::name),
          new Rule("the page's resources exist only if they are asked for", PageRules::optional),
          new Rule("the bucket is private; CloudFront alone reads it", PageRules::bucket),
          new Rule("the API's answers pass unchanged and uncached", PageRules::api),
          new Rule(
              "an error of the API never becomes the page and is never cached", PageRules::errors),
          new Rule("the page's own addresses return the page", PageRules::fallback),
          new Rule("the page runs only its own scripts", PageRules::policy),
          new Rule("the page's worker may serve the page's own address", PageRules::worker));

  private PageRules() {}

  private static JsonNode distribution(Template template) {
    return template.properties("PageDistribution").path("DistributionConfig");
  }

  private static void optional(Template template, Rule.Report report) {
    template
        .json()
        .path("Resources")
        .properties()
        .forEach(resource ->
            report.require(
                !resource.getKey().startsWith("Page")
                    || resource.getValue().path("Condition").asText().equals("HostsPage"),
                resource.getKey()));
    report.require(template.properties("PageBucket").isObject(), "there is no hosting at all");
  }

  private static void bucket(Template template, Rule.Report report) {
    JsonNode block = template.properties("PageBucket").path("PublicAccessBlockConfiguration");
    for (String key :
        List.of(
            "BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets")) {
      report.require(block.path(key).asBoolean(), key);
    }
    for (JsonNode statement :
        template.properties("PageBucketPolicy").at("/PolicyDocument/Statement")) {
      report.require(
          statement.path("Effect").asText().equals("Deny")
              || (statement.at("/Principal/Service").asText().equals("cloudfront.amazonaws.com")
                  && statement.path("Action").asText().equals("s3:GetObject")
                  && statement
                      .at("/Condition/ArnEquals/aws:SourceArn")
                      .toString()
                      .contains("${PageDistribution}")),
          "another principal may read: " + statement.path("Sid").asText());
    }
    report.require(
        template
            .properties("PageBucketPolicy")
            .at("/PolicyDocument/Statement")
            .valueStream()
            .anyMatch(statement ->
                statement.path("Effect").asText().equals("Deny")
                    && statement.path("Action").asText().equals("s3:*")
                    && statement.path("Resource").size() == 2
                    && statement
                        .at("/Condition/Bool/aws:SecureTransport")
                        .asText()
                        .equals("false")),
        "the connection to the bucket may be unencrypted");
    report.require(
        target(distribution(template).at("/Origins/0/OriginAccessControlId")).equals("PageAccess"),
        "no origin access control");
  }

  private static void api(Template template, Rule.Report report) {
    JsonNode behaviour = distribution(template).at("/CacheBehaviors/0");
    report.require(behaviour.path("PathPattern").asText().equals("/api/*"), "path");
    report.require(behaviour.path("CachePolicyId").asText().equals(CACHING_DISABLED), "cached");
    report.require(
        behaviour.path("OriginRequestPolicyId").asText().equals(ALL_VIEWER_EXCEPT_HOST),
        "the token or the query string is dropped, or the host is forwarded");
    report.require(!behaviour.path("Compress").asBoolean(true), "CloudFront would weaken the ETag");
    report.require(
        !behaviour.has("FunctionAssociations"), "the page's fallback also applies to the API");
    JsonNode headers =
        template
            .properties(target(behaviour.path("ResponseHeadersPolicyId")))
            .at("/ResponseHeadersPolicyConfig/SecurityHeadersConfig");
    report.require(
        headers.has("ContentTypeOptions")
            && headers.has("StrictTransportSecurity")
            && headers.size() == 2,
        "the API needs nosniff and HSTS, and no header for pages: " + headers);
  }

  private static void errors(Template template, Rule.Report report) {
    Map<Integer, JsonNode> responses =
        distribution(template)
            .path("CustomErrorResponses")
            .valueStream()
            .collect(java.util.stream.Collectors.toMap(r -> r.path("ErrorCode").asInt(), r -> r));
    for (int status : List.of(500, 502, 503, 504)) {
      JsonNode minimum =
          responses.getOrDefault(status, template.json().path("absent")).path("ErrorCachingMinTTL");
      report.require(minimum.isInt() && minimum.asInt() == 0, status + " is kept");
    }
    responses
        .values()
        .forEach(response ->
            report.require(
                !response.has("ResponsePagePath"), response.path("ErrorCode") + " becomes a page"));
  }

  private static void fallback(Template template, Rule.Report report) {
    JsonNode association =
        distribution(template).at("/DefaultCacheBehavior/FunctionAssociations/0");
    report.require(
        association.path("EventType").asText().equals("viewer-request")
            && target(association.path("FunctionARN")).equals("PageFallback"),
        "a link to the page answers 403");
  }

  private static void name(Template template, Rule.Report report) {
    JsonNode config = distribution(template);
    JsonNode certificate = config.at("/ViewerCertificate/Fn::If/1");
    report.require(
        certificate.path("MinimumProtocolVersion").asText().startsWith("TLSv1.2")
            && certificate.path("SslSupportMethod").asText().equals("sni-only"),
        "older TLS: " + certificate);
    report.require(
        target(certificate.path("AcmCertificateArn")).equals("CertificateArn")
            && target(config.at("/Aliases/Fn::If/1/0")).equals("PageDomainName"),
        "the name or the certificate is missing");
    report.require(target(config.at("/WebACLId/Fn::If/1")).equals("WebAclArn"), "no WAF");
    report.require(
        target(config.at("/Logging/Fn::If/1/Bucket")).equals("PageLogBucket")
            && !config.at("/Logging/Fn::If/1/IncludeCookies").asBoolean(true),
        "logs");
    report.require(
        template.json().at("/Rules/PageNameWithCertificate/Assertions").size() == 1,
        "a name without a certificate deploys for minutes and fails");
  }

  private static void policy(Template template, Rule.Report report) {
    JsonNode headers =
        template.properties("PageHeaders").at("/ResponseHeadersPolicyConfig/SecurityHeadersConfig");
    String policy = headers.at("/ContentSecurityPolicy/ContentSecurityPolicy/Fn::Sub").asText();
    report.require(policy.contains("default-src 'none'"), "everything is allowed by default");
    report.require(policy.contains("script-src 'self';"), "scripts from elsewhere");
    report.require(!policy.contains("unsafe-"), "unsafe: " + policy);
    report.require(policy.contains("worker-src 'self';"), "workers from elsewhere, or none");
    report.require(policy.contains("manifest-src 'self';"), "the page can't be installed");
    report.require(headers.has("StrictTransportSecurity"), "no HSTS");
    report.require(headers.has("ContentTypeOptions"), "types are guessed");
    report.require(headers.has("ReferrerPolicy"), "addresses leak");
    report.require(
        target(distribution(template).at("/DefaultCacheBehavior/ResponseHeadersPolicyId"))
            .equals("PageHeaders"),
        "the headers are not sent");
  }

  private static void worker(Template template, Rule.Report report) {
    boolean allowed =
        template
            .properties("PageHeaders")
            .at("/ResponseHeadersPolicyConfig/CustomHeadersConfig/Items")
            .valueStream()
            .anyMatch(item ->
                item.path("Header").asText().equals("Service-Worker-Allowed")
                    && item.path("Value").asText().equals("/metas-por-cliente"));
    report.require(allowed, "the address lies above the worker's folder");
  }
}
