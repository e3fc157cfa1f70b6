package aibets.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.files.FilesUploadV2Response;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Uploads files of text. Never throws: what cannot be uploaded is logged. */
final class TextFiles {

  private final Logger log = LoggerFactory.getLogger(TextFiles.class);
  private final MethodsClient client;

  TextFiles(MethodsClient client) {
    this.client = client;
  }

  /** Into a channel, by its id; returns success. */
  boolean share(String channel, String name, String text) {
    try {
      FilesUploadV2Response response =
          client.filesUploadV2(
              request -> request.channel(channel).content(text).filename(name).title(name));
      return response.isOk();
    } catch (IOException | SlackApiException | RuntimeException e) {
      log.warn("The file {} could not be uploaded: {}", name, e.toString());
      return false;
    }
  }
}
