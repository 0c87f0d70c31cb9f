/* The functions of an open socket. */

/* send(socket, count): sends the datagrams of the first rows, whose octets are in the area one after the other. Returns how many are done;
 * each of those has the number of its error in its row, or 0. The others must wait until the socket can send again. */
static napi_value send_batch(napi_env env, napi_callback_info info) {
    struct udp_socket *s;
    int32_t count, done = 0;
    size_t at = 0;
    if (!read_arguments(env, info, &s, 1, &count) || count < 0 || count > BATCH) return fail(env, "send(socket, count)");
    struct batch *out = &s->area->out;
    for (int i = 0; i < count; i++) {
        int32_t *row = out->rows + i * ROW;
        size_t length = (size_t)row[LENGTH];
        if (row[LENGTH] < 0 || length > OUTGOING - at) return fail(env, "the lengths exceed the area");
        out->pieces[i].iov_base = out->octets + at;
        out->pieces[i].iov_len = length;
        out->headers[i].msg_hdr.msg_namelen = write_address(&out->addresses[i], s->family, row);
        row[ERROR] = 0;
        at += length;
    }
    while (done < count && s->fd >= 0) {
        int sent = sendmmsg(s->fd, out->headers + done, (unsigned)(count - done), MSG_DONTWAIT);
        if (sent > 0) done += sent;
        else if (errno == EAGAIN || errno == EWOULDBLOCK || errno == ENOBUFS) break;
        else if (errno != EINTR) out->rows[done++ * ROW + ERROR] = errno;
    }
    return make_integer(env, done);
}

/* watch(socket, writable): also calls the receiver with 0 when the socket can send again, until `writable` is 0. */
static napi_value watch_socket(napi_env env, napi_callback_info info) {
    struct udp_socket *s;
    int32_t writable;
    if (!read_arguments(env, info, &s, 1, &writable)) return fail(env, "watch(socket, writable)");
    if (s->fd >= 0) uv_poll_start(&s->poll, UV_READABLE | (writable ? UV_WRITABLE : 0), on_poll);
    return NULL;
}

/* hold(socket, on): whether the socket keeps the process alive. */
static napi_value hold_socket(napi_env env, napi_callback_info info) {
    struct udp_socket *s;
    int32_t on;
    if (!read_arguments(env, info, &s, 1, &on)) return fail(env, "hold(socket, on)");
    if (s->fd < 0) return NULL;
    if (on) uv_ref((uv_handle_t *)&s->poll);
    else uv_unref((uv_handle_t *)&s->poll);
    return NULL;
}

/* close(socket): closes the descriptor at once; calling it twice is safe. */
static napi_value close_handle(napi_env env, napi_callback_info info) {
    struct udp_socket *s;
    if (!read_arguments(env, info, &s, 0, NULL)) return fail(env, "close(socket)");
    close_socket(s);
    return NULL;
}
