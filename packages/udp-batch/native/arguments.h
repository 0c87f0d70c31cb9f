/* What functions get from JavaScript, and what they give back. */

static napi_value fail(napi_env env, const char *text) {
    napi_throw_type_error(env, NULL, text);
    return NULL;
}

/* Reads the arguments of a function: first the handle of a socket if `s` is given, then `count` integers. */
static int read_arguments(napi_env env, napi_callback_info info, struct udp_socket **s, int count, int32_t *integers) {
    napi_value values[4];
    size_t given = 4, at = 0;
    bool is_socket = false;
    if (napi_get_cb_info(env, info, &given, values, NULL, NULL) != napi_ok) return 0;
    if (given < (size_t)count + (s != NULL)) return 0;
    if (s != NULL) {
        napi_value handle = values[at++];
        if (napi_check_object_type_tag(env, handle, &socket_tag, &is_socket) != napi_ok || !is_socket) return 0;
        if (napi_unwrap(env, handle, (void **)s) != napi_ok) return 0;
    }
    for (int i = 0; i < count; i++)
        if (napi_get_value_int32(env, values[at + i], &integers[i]) != napi_ok) return 0;
    return 1;
}

static napi_value make_integer(napi_env env, int32_t value) {
    napi_value result = NULL;
    napi_create_int32(env, value, &result);
    return result;
}
