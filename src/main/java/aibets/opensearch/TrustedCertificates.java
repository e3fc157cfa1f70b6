package aibets.opensearch;

import aibets.storage.StorageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The certificates in a file, which are trusted instead of those that Java trusts. */
final class TrustedCertificates {

  private TrustedCertificates() {}

  /**
   * Returns a context for connections to servers whose certificate is in the file, or was issued
   * with one that is.
   *
   * @param file in PEM format
   * @throws StorageException if it contains no certificates, or cannot be read
   */
  static SSLContext read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
      trusted.load(null, null);
      for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        trusted.setCertificateEntry(Integer.toString(trusted.size()), each);
      }
      if (trusted.size() == 0) {
        throw new CertificateException("it contains none");
      }
      return context(trusted);
    } catch (IOException | GeneralSecurityException e) {
      throw unreadable(file, e);
    }
  }

  private static SSLContext context(KeyStore trusted) throws GeneralSecurityException {
    TrustManagerFactory managers =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return context;
  }

  private static StorageException unreadable(Path file, Exception cause) {
    return new StorageException(
        "The certificates in '"
            + file
            + "' cannot be read ("
            + cause.getClass().getSimpleName()
            + ": "
            + cause.getMessage()
            + "). Let search-certificates name a file with certificates in PEM format.",
        cause);
  }
}
