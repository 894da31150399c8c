package io.github.temporalsfn.worker;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.temporal.api.common.v1.Payload;
import io.temporal.payload.codec.PayloadCodec;
import io.temporal.payload.codec.PayloadCodecException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-GCM with a key that everybody knows. */
final class EncryptingCodec implements PayloadCodec {
  private static final ByteString ENCODING = ByteString.copyFromUtf8("binary/encrypted");
  private static final SecretKeySpec KEY = new SecretKeySpec(new byte[16], "AES");
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();

  @Override
  public List<Payload> encode(List<Payload> payloads) {
    return payloads.stream().map(this::encrypted).toList();
  }

  @Override
  public List<Payload> decode(List<Payload> payloads) {
    return payloads.stream().map(EncryptingCodec::decrypted).toList();
  }

  private Payload encrypted(Payload payload) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    byte[] text = run(Cipher.ENCRYPT_MODE, nonce, payload.toByteArray());
    return Payload.newBuilder()
        .putMetadata("encoding", ENCODING)
        .setData(ByteString.copyFrom(nonce).concat(ByteString.copyFrom(text)))
        .build();
  }

  private static Payload decrypted(Payload payload) {
    if (!ENCODING.equals(payload.getMetadataMap().get("encoding"))) {
      return payload;
    }
    ByteBuffer data = payload.getData().asReadOnlyByteBuffer();
    byte[] nonce = new byte[NONCE];
    data.get(nonce);
    byte[] text = new byte[data.remaining()];
    data.get(text);
    try {
      return Payload.parseFrom(run(Cipher.DECRYPT_MODE, nonce, text));
    } catch (InvalidProtocolBufferException e) {
      throw new PayloadCodecException(e);
    }
  }

  private static byte[] run(int mode, byte[] nonce, byte[] text) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, KEY, new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new PayloadCodecException(e);
    }
  }
}
