package aibets.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.files.FilesUploadV2Response;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Uploads text files. Never throws; failures are logged. */
final class TextFiles {

  private final Logger log = LoggerFactory.getLogger(TextFiles.class);
  private final MethodsClient client;

  TextFiles(MethodsClient client) {
    this.client = client;
  }

  /** Uploads a file to a channel, given by its id; returns whether it succeeded. */
  boolean share(String channel, String name, String text) {
    try {
      FilesUploadV2Response response =
          client.filesUploadV2(
              request -> request.channel(channel).content(text).filename(name).title(name));
      return response.isOk();
    } catch (IOException | SlackApiException | RuntimeException e) {
      log.warn("Cannot upload the file {}: {}", name, e.toString());
      return false;
    }
  }
}
