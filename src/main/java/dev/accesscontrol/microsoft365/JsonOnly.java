package dev.accesscontrol.microsoft365;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * Empties answers that are no JSON, such as a gateway's page: the SDK would stumble over them and
 * lose the status, which says whether another try is of use.
 */
final class JsonOnly implements Interceptor {

    @Override
    public Response intercept(Chain chain) throws IOException {
        var response = chain.proceed(chain.request());
        if (isJson(response)) {
            return response;
        }
        response.close();
        return response.newBuilder().body(ResponseBody.create("", null)).build();
    }

    private static boolean isJson(Response response) {
        var body = response.body();
        var type = body == null ? null : body.contentType();
        return type != null && type.subtype().equals("json");
    }
}
