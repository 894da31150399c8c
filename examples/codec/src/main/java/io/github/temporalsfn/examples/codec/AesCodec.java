package io.github.temporalsfn.examples.codec;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.temporal.api.common.v1.Payload;
import io.temporal.payload.codec.PayloadCodec;
import io.temporal.payload.codec.PayloadCodecException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts payloads with AES-GCM. The key is in the variable {@code CODEC_KEY}: 16, 24 or 32 bytes,
 * in Base64. A codec for keys that change would also write a key's name into the metadata.
 */
public final class AesCodec implements PayloadCodec {
  private static final ByteString ENCODING = ByteString.copyFromUtf8("binary/encrypted");
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  private final SecretKeySpec key;

  public AesCodec() {
    this(Base64.getDecoder().decode(System.getenv("CODEC_KEY")));
  }

  /** With a key from elsewhere, of 16, 24 or 32 bytes. */
  public AesCodec(byte[] key) {
    this.key = new SecretKeySpec(key, "AES");
  }

  @Override
  public List<Payload> encode(List<Payload> payloads) {
    return payloads.stream().map(this::encrypted).toList();
  }

  @Override
  public List<Payload> decode(List<Payload> payloads) {
    return payloads.stream().map(this::decrypted).toList();
  }

  private Payload encrypted(Payload payload) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] secret = run(Cipher.ENCRYPT_MODE, nonce, payload.toByteArray());
    return Payload.newBuilder()
        .putMetadata("encoding", ENCODING)
        .setData(ByteString.copyFrom(nonce).concat(ByteString.copyFrom(secret)))
        .build();
  }

  // Whatever was written before there was a codec stays readable.
  private Payload decrypted(Payload payload) {
    if (!ENCODING.equals(payload.getMetadataMap().get("encoding"))) {
      return payload;
    }
    ByteBuffer data = payload.getData().asReadOnlyByteBuffer();
    byte[] nonce = new byte[NONCE_BYTES];
    data.get(nonce);
    byte[] secret = new byte[data.remaining()];
    data.get(secret);
    try {
      return Payload.parseFrom(run(Cipher.DECRYPT_MODE, nonce, secret));
    } catch (InvalidProtocolBufferException e) {
      throw new PayloadCodecException(e);
    }
  }

  private byte[] run(int mode, byte[] nonce, byte[] bytes) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(bytes);
    } catch (GeneralSecurityException e) {
      throw new PayloadCodecException(e);
    }
  }
}
