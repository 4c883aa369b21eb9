-- Uploads 上传文件, kept by their hash.
SELECT 1;
